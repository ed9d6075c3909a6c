"""What opens beside the page for a moment: search and commands, help, questions, the start page."""
