"""What one expects of keeping and leaving: backups, copies, erasing, printing, reporting a problem."""
