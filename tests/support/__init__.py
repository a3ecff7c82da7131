"""What tests stand on: a virtual desktop, the practice service, a line that can fail, a browser.

Nothing here is imported by the app.
"""
