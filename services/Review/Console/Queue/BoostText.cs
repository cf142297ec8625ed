using System.Globalization;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Review.Console.Queue;

/// <summary>How far an editor moves a task up or down, in words.</summary>
internal static class BoostText
{
    private static readonly (double Value, string Label)[] Steps =
    [
        (1, "as soon as can be"), (0.5, "much sooner"), (0.25, "sooner"), (0, "as the machine has it"), (-0.25, "later"), (-0.5, "much later"), (-1, "as late as can be"),
    ];

    /// <summary>An option for each step.</summary>
    internal static RenderFragment Options { get; } = builder =>
    {
        foreach (var (value, label) in Steps)
        {
            builder.OpenElement(0, "option");
            builder.AddAttribute(1, "value", Number(value));
            builder.AddContent(2, label);
            builder.CloseElement();
        }
    };

    /// <summary>The step nearest to this boost, as its option's value.</summary>
    internal static string Nearest(double boost) => Number(Steps.MinBy(step => Math.Abs(step.Value - boost)).Value);

    internal static double ToNumber(string value) => double.Parse(value, CultureInfo.InvariantCulture);

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
