"""The history of a project in words: who changed what and when, and taking back one action of one's own."""
