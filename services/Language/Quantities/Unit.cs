namespace FactCheck.Language.Quantities;

/// <summary>A unit as read.</summary>
/// <param name="Name">What <see cref="Core.Claims.Quantity.Unit"/> holds.</param>
/// <param name="End">Index after its last token.</param>
/// <param name="Factor">What the figure is multiplied by to be in that unit.</param>
internal readonly record struct Unit(string Name, int End, double Factor = 1);
