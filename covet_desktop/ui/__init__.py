"""Thin Qt views: they draw the state and say what the person did."""
