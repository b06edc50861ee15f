"""What a kiosk may do and ask for: its failed tries, and visitors who ask for help at it."""
