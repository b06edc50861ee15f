"""Printers and what they print. Devices produce values; who uses them decides what a visitor is told."""
