"""Scripted visits: a driver that sees only its own channel plays a visitor in the real window."""
