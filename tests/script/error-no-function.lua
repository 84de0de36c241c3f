return { clause = "x" }
