"""Archives that hold several files, opened one by one."""
