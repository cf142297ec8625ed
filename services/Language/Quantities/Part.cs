namespace FactCheck.Language.Quantities;

/// <summary>One end of a figure.</summary>
/// <param name="NumberAt">Index of the number's first token.</param>
/// <param name="Amount">The number.</param>
/// <param name="End">Index after number and unit.</param>
/// <param name="Unit">As in <see cref="Core.Claims.Quantity.Unit"/>.</param>
/// <param name="Factor">From the number to the unit; negative behind a minus.</param>
internal readonly record struct Part(int NumberAt, Amount Amount, int End, string? Unit, double Factor)
{
    public double Value => Amount.Value * Factor;

    public Figure ToFigure(int start) => new(start, End, Value, Unit);
}
