"""From a page to a scene: where everything goes, for a panel, a text size and a direction."""
