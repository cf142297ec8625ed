using System.Globalization;
using FactCheck.Protos.Types.V1;

namespace FactCheck.Standalone.Commands;

/// <summary>A figure as people read it: comparator, value, unit, what is counted.</summary>
internal static class FigureText
{
    internal static string Of(Quantity quantity)
    {
        var value = quantity.HasMax ? $"{Number(quantity.Value)}–{Number(quantity.Max)}" : Number(quantity.Value);
        return string.Join(' ', new[] { Sign(quantity.Comparator) + value, quantity.Unit, quantity.Counted, quantity.Vague ? "(vague)" : "" }.Where(part => part.Length > 0));
    }

    private static string Number(double value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.About => "about ",
        Comparator.AtLeast => "≥ ",
        Comparator.MoreThan => "> ",
        Comparator.AtMost => "≤ ",
        Comparator.LessThan => "< ",
        _ => "",
    };
}
