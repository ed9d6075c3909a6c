"""The fields of one tag, or of one source: forms made from the field definitions, saved as they are left."""
