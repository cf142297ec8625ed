using CsCheck;
using FactCheck.Core.Claims;
using FactCheck.Core.Documents;
using FactCheck.Core.Identity;

namespace FactCheck.Tests.Unit.Core;

public sealed class ContentIdTests
{
    [Fact]
    public void Equal_parts_give_equal_ids_of_one_shape()
    {
        var id = ContentId.Derive("doc", "a", "b");
        Assert.Equal(id, ContentId.Derive("doc", "a", "b"));
        Assert.Matches("^doc-[0-9abcdefghjkmnpqrstvwxyz]{24}$", id);
    }

    [Fact]
    public void Text_moved_between_parts_is_another_id() => Assert.NotEqual(ContentId.Derive("x", "ab", "c"), ContentId.Derive("x", "a", "bc"));

    [Fact]
    public void Absent_and_empty_differ() => Assert.NotEqual(ContentId.Derive("x", "a", null), ContentId.Derive("x", "a", ""));

    [Fact]
    public void Case_and_unicode_form_differ()
    {
        Assert.NotEqual(ContentId.Derive("x", "A"), ContentId.Derive("x", "a"));
        Assert.NotEqual(ContentId.Derive("x", "\u00e9"), ContentId.Derive("x", "e\u0301"));
    }

    [Fact]
    public void An_id_never_changes()
    {
        // Stored everywhere: another digest would double every record at the next submit.
        Assert.Equal("doc-q8awpjbqartcx3jvxq8rw1nq", ContentId.Derive("doc", "default", null, "abc"));
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", ContentId.Sha256("abc"));
    }

    [Fact]
    public void Parts_that_differ_give_ids_that_differ() => Gen.Select(Gen.String, Gen.String, Gen.String, Gen.String).Sample((a, b, c, d) =>
        (a == c && b == d) == (ContentId.Derive("x", a, b) == ContentId.Derive("x", c, d)));

    [Fact]
    public void A_document_is_told_apart_by_workspace_address_and_content()
    {
        var id = DocumentIdentity.IdOf(new("a"), "https://example.org/", "hash");
        Assert.NotEqual(id, DocumentIdentity.IdOf(new("b"), "https://example.org/", "hash"));
        Assert.NotEqual(id, DocumentIdentity.IdOf(new("a"), null, "hash"));
        Assert.NotEqual(id, DocumentIdentity.IdOf(new("a"), "https://example.org/", "hash2"));
    }

    [Fact]
    public void A_claim_is_told_apart_by_document_place_and_wording()
    {
        var id = ClaimIdentity.IdOf(new("doc-1"), new(1, 23), "x");
        Assert.Equal(id, ClaimIdentity.IdOf(new("doc-1"), new(1, 23), "x"));
        Assert.NotEqual(id, ClaimIdentity.IdOf(new("doc-2"), new(1, 23), "x"));
        Assert.NotEqual(id, ClaimIdentity.IdOf(new("doc-1"), new(12, 3), "x"));
        Assert.NotEqual(id, ClaimIdentity.IdOf(new("doc-1"), new(1, 23), "y"));
    }
}
