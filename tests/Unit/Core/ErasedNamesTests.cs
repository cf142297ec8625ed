using FactCheck.Core.Identity;
using FactCheck.Core.Privacy;

namespace FactCheck.Tests.Unit.Core;

public sealed class ErasedNamesTests
{
    [Theory]
    [InlineData("Kim Roe", "Kim Roe said so.", "(erased) said so.")]
    [InlineData("Kim Roe", "Kim  Roe's words, and Kim\nRoe again", "(erased)'s words, and (erased) again")]
    [InlineData("Kim Roe", "Kim Roeland, Akim Roe and kim roe are others", "Kim Roeland, Akim Roe and kim roe are others")]
    [InlineData("Dr. J.-P. O'Hara Jr.", "Said Dr. J.-P. O'Hara Jr., twice", "Said (erased)., twice")]
    [InlineData("zoe", "Thanks, @zoe!", "Thanks, @(erased)!")]
    [InlineData("Анна Ли", "Сказала Анна Ли.", "Сказала (erased).")]
    [InlineData("رئيس البلدية", "قال رئيس البلدية ذلك", "قال (erased) ذلك")]
    [InlineData("Roe", "Roe, Roe and Roe", "(erased), (erased) and (erased)")]
    public void A_name_is_found_where_it_stands_as_whole_words(string name, string text, string blanked) =>
        Assert.Equal(blanked, Of(name, ErasedRole.Claimant).Blank(text, reviewersToo: false));

    [Theory]
    [InlineData("Kim Roe", true)]
    [InlineData(" Kim  Roe, ", true)]
    [InlineData("kim roe", false)]
    [InlineData("Kim", false)]
    [InlineData("Kim Roe junior", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void A_claimant_is_compared_letter_for_letter(string? name, bool isErased)
    {
        Assert.Equal(isErased, Of("Kim Roe", ErasedRole.Claimant).IsClaimant(name));
        Assert.False(Of("Kim Roe", ErasedRole.Claimant).IsReviewer(name));
    }

    [Fact]
    public void A_reviewer_s_name_stays_in_texts_about_claims()
    {
        var names = Of("Mia", ErasedRole.Reviewer);
        Assert.Equal("Mia said so.", names.Blank("Mia said so.", reviewersToo: false));
        Assert.Equal("(erased) said so.", names.Blank("Mia said so.", reviewersToo: true));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" -., ")]
    [InlineData("a b c d e f g h i j k l m")]
    public void What_is_no_name_has_no_digest(string name) => Assert.Null(ErasedNames.DigestOf(name));

    [Fact]
    public void The_digest_tells_nothing_without_its_salt_and_differs_each_time()
    {
        var (one, other) = (ErasedNames.DigestOf("Kim Roe")!.Value, ErasedNames.DigestOf("Kim Roe")!.Value);
        Assert.NotEqual(one.Digest, other.Digest);
        Assert.Equal((32, 64, 2), (one.Salt.Length, one.Digest.Length, one.WordCount));
    }

    private static ErasedNames Of(string name, ErasedRole role)
    {
        var (salt, digest, words) = ErasedNames.DigestOf(name)!.Value;
        return new([new()
        {
            Workspace = WorkspaceId.Default,
            Id = new("era-1"),
            Role = role,
            Salt = salt,
            NameDigest = digest,
            WordCount = words,
            RequestedBy = "ada",
            RequestedAt = DateTimeOffset.UnixEpoch,
            Trace = default,
        }]);
    }
}
