"""The practice service: its own program, for training and for tests.

It meets the CoVet Connect contract over real HTTP with made-up clinics, and shares no code with the
app: whatever the two agree on stands in the contract, so that a mistake in one can't hide in the other.
"""
