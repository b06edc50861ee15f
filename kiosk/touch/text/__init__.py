"""Bidirectional, shaped, wrapped text; no window needed."""
