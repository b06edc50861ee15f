"""Figures, each beside a peer on the same machine."""
