"""From a scene to pixels: Kivy's canvas instructions, and as little of the glass redrawn as possible."""
