using FactCheck.Core.Publishing;

namespace FactCheck.Tests.Unit.Core;

public sealed class PublicationLifecycleTests
{
    [Fact]
    public void What_is_published_is_updated_corrected_or_retracted_and_what_is_retracted_published_again()
    {
        var kinds = Enum.GetValues<PublicationKind>();
        var allowed = from before in kinds from after in kinds where PublicationLifecycle.Allows(before, after) select (before, after);
        PublicationKind[] standing = [PublicationKind.Published, PublicationKind.Updated, PublicationKind.Corrected];
        var expected = from before in standing from after in new[] { PublicationKind.Updated, PublicationKind.Corrected, PublicationKind.Retracted } select (before, after);
        Assert.Equal(expected.Append((PublicationKind.Retracted, PublicationKind.Published)).Order(), allowed.Order());
    }
}
