"""Slots made from schedules, and every ticket: appointments and walk-ins share its numbers."""
