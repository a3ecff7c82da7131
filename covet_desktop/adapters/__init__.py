"""The doors to the world: each small, each replaceable in a test."""
