"""Use cases: generators that yield calls, waits and events."""
