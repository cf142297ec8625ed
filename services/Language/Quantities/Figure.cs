using FactCheck.Core.Claims;

namespace FactCheck.Language.Quantities;

/// <summary>A figure with its unit, before what stands around it is read.</summary>
/// <param name="First">Index of its first token.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Value">In the unit.</param>
/// <param name="Unit">As in <see cref="Quantity.Unit"/>.</param>
/// <param name="Comparator">What the figure's own form says; the words around may say more.</param>
internal readonly record struct Figure(int First, int End, double Value, string? Unit, Comparator Comparator = Comparator.Equal)
{
    /// <summary>Upper end of a range.</summary>
    public double? Max { get; init; }

    /// <summary>As in <see cref="Quantity.IsVague"/>.</summary>
    public bool IsVague { get; init; }
}
