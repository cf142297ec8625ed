namespace FactCheck.Language.Times;

/// <summary>Where the words around a date place it.</summary>
internal enum Direction
{
    /// <summary>They do not say.</summary>
    Open,

    /// <summary>Behind the day of publication.</summary>
    Back,

    /// <summary>Ahead of it.</summary>
    Ahead,
}
