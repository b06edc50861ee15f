"""The options of a kiosk: what they may be, and the file they come from."""
