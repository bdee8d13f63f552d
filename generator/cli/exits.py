"""Exit codes, by name."""

GOOD = 0
#: Errors in the content.
CONTENT_ERRORS = 1
#: Wrong use of the command line, or something missing on this machine.
WRONG_USE = 2
OUR_FAULT = 3
#: Stopped by the user, as shells count it.
STOPPED = 130
#: The reader of our output went away, as shells count it.
PIPE_CLOSED = 141
