"""Speech and sound. Knows nothing of the kiosk, central or what they say to each other."""
