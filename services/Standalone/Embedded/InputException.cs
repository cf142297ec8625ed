namespace FactCheck.Standalone.Embedded;

/// <summary>What a person handed in can't be used; the message says what and where.</summary>
internal sealed class InputException(string message) : Exception(message);
