"""Draws a `Page` and turns touches and keys into control ids and key names; knows nothing of the dialogue.

The only part that imports Kivy. Import `kiosk.touch.window` late: the window opens on that import.
"""
