"""The only room that speaks SQL: what a project keeps, how it is opened, written, undone and asked."""
