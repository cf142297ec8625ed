namespace FactCheck.Language.Quantities;

/// <summary>A bare number with its scale words.</summary>
/// <param name="End">Index after its last token.</param>
/// <param name="Value">In ones.</param>
/// <param name="Scale">What the scale words multiplied by; 1 without.</param>
/// <param name="IsDigits">Whether it begins with digits.</param>
/// <param name="IsFraction">Whether it is a part of one, told as such: "two-thirds", "¾"; without a unit it is a share.</param>
internal readonly record struct Amount(int End, double Value, double Scale, bool IsDigits, bool IsFraction = false);
