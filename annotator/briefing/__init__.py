"""From annotations to a briefing: a plain tree first, then the tree as a Word document."""
