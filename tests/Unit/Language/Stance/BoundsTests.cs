using FactCheck.Core.Claims;
using FactCheck.Language.Stance.Figures;

namespace FactCheck.Tests.Unit.Language.Stance;

public sealed class BoundsTests
{
    [Theory]
    [InlineData("MoreThan 1400", "Equal 1405", "Agrees")]
    [InlineData("MoreThan 1400", "AtLeast 1400", "Agrees")]
    [InlineData("MoreThan 1400", "Equal 1400", "Agrees")]
    [InlineData("MoreThan 1400", "About 1400", "Near")]
    [InlineData("MoreThan 1400", "Equal 1393", "Open")]
    [InlineData("MoreThan 1400", "About 1200", "Disagrees")]
    [InlineData("MoreThan 1400", "AtMost 1200", "Disagrees")]
    [InlineData("MoreThan 1400", "AtLeast 1000", "Open")]
    [InlineData("MoreThan 7", "Equal 7", "Disagrees")]
    [InlineData("AtMost 50", "Equal 40", "Agrees")]
    [InlineData("AtMost 50", "MoreThan 80", "Disagrees")]
    [InlineData("MoreThan 7", "AtMost 7", "Disagrees")]
    [InlineData("MoreThan 7", "LessThan 7", "Disagrees")]
    [InlineData("MoreThan 7", "Equal 8", "Agrees")]
    [InlineData("LessThan 50", "AtLeast 50", "Disagrees")]
    [InlineData("LessThan 12", "Equal 12", "Disagrees")]
    [InlineData("LessThan 12", "MoreThan 12", "Disagrees")]
    [InlineData("LessThan 12", "About 12", "Open")]
    [InlineData("LessThan 12", "AtMost 12", "Agrees")]
    [InlineData("LessThan 1400", "Equal 1400", "Agrees")]
    [InlineData("Equal 224", "Equal 224", "Agrees")]
    [InlineData("Equal 224", "Equal 225", "Disagrees")]
    [InlineData("Equal 224", "About 220", "Open")]
    [InlineData("Equal 224", "AtLeast 229", "Disagrees")]
    [InlineData("Equal 224", "AtLeast 200", "Open")]
    [InlineData("Equal 12", "LessThan 12", "Disagrees")]
    [InlineData("Equal 12", "MoreThan 12", "Disagrees")]
    [InlineData("Equal 12", "AtMost 12", "Open")]
    [InlineData("Equal 12", "AtLeast 12", "Agrees")]
    [InlineData("Equal 1400", "MoreThan 1400", "Agrees")]
    [InlineData("Equal 1400", "LessThan 1400", "Open")]
    [InlineData("About 12", "LessThan 12", "Open")]
    [InlineData("Equal 29000", "Equal 28965", "Agrees")]
    [InlineData("Equal 29000", "Equal 32000", "Disagrees")]
    [InlineData("About 29000", "Equal 28965", "Agrees")]
    [InlineData("Equal 3.2", "Equal 3.5", "Disagrees")]
    [InlineData("Range 10-20", "Equal 15", "Agrees")]
    [InlineData("Range 10-20", "Equal 25", "Disagrees")]
    [InlineData("Equal 15", "Range 10-20", "Open")]
    public void Two_figures_relate_by_what_they_allow(string claim, string passage, string relation) =>
        Assert.Equal(relation, Bounds.Compare(Read(claim), Read(passage)).ToString());

    [Fact]
    public void Every_figure_agrees_with_itself()
    {
        foreach (var comparator in Enum.GetValues<Comparator>().Where(comparator => comparator != Comparator.About))
        {
            var figure = Read($"{comparator} 1400-1400");
            Assert.Equal(FigureRelation.Agrees, Bounds.Compare(figure, figure));
        }
    }

    private static Quantity Read(string text)
    {
        var parts = text.Split(' ', '-');
        return new Quantity
        {
            Span = new TextSpan(0, 1),
            Comparator = Enum.Parse<Comparator>(parts[0]),
            Value = double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture),
            Max = parts.Length > 2 ? double.Parse(parts[2], System.Globalization.CultureInfo.InvariantCulture) : null,
        };
    }
}
