"""The follow-up window: who is missing, former imports, exports, health, who did what."""
