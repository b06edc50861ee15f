"""The jack of a headset: whether one is in it."""
