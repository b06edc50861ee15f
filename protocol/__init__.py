"""What the kiosk and central say to each other: frozen types, rules for answers, the ticket code."""
