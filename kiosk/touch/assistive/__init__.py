"""What is on the glass, for screen readers and braille displays: the semantic tree goes to AT-SPI by AccessKit."""
