"""Recorded prompts: what there is to record, what was recorded, and when it may be played instead of synthesis."""
