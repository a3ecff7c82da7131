"""What the app knows and decides. Pure: no Qt, file, socket or clock."""
