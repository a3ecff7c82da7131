"""The settings window: one small file a group."""
