"""What several reviewers of one text agree on, where they differ, and what their findings weigh."""
