using System.ComponentModel.DataAnnotations;
using System.Reflection;
using FactCheck.Core.Errors;
using FactCheck.Hosting.Calls;
using FactCheck.Review;
using FactCheck.Review.Console.Shared;
using FactCheck.Review.Console.SignIn;
using FactCheck.Review.Console.Tasks;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace FactCheck.Tests.Unit.Review;

/// <summary>Small rules of the console.</summary>
public sealed class ConsoleTests
{
    private static readonly Type[] WithoutRole = [typeof(NotAllowedPage), typeof(NotFound), typeof(SignInPage)];

    [Fact]
    public void Every_page_asks_for_one_of_our_roles()
    {
        var pages = typeof(ReviewOptions).Assembly.GetTypes().Where(type => type.GetCustomAttributes<RouteAttribute>().Any()).Except(WithoutRole).ToList();
        Assert.True(pages.Count > 10, "the walk finds the pages");
        foreach (var page in pages)
        {
            var roles = page.GetCustomAttribute<AuthorizeAttribute>()?.Roles?.Split(',') ?? [];
            Assert.True(roles.Length > 0 && roles.All(CallerRoles.All.Contains), page.Name);
        }
        Assert.Equal(CallerRoles.All, CallerRoles.Any.Split(','));
    }

    [Fact]
    public void Who_comes_too_late_is_told_what_happened_meanwhile()
    {
        Assert.EndsWith("Meanwhile: decided by Sara.", FailureText.Of(new ConflictException("review task", "tsk-1", 3, "Meanwhile: decided by Sara.")), StringComparison.Ordinal);
        Assert.EndsWith("stored.", FailureText.Of(new ConflictException("review task", "tsk-1", 3)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("The mayor denied that he left.", "'denied that he left' denies it", "denied that he left")]
    [InlineData("It don't fall. Prices rose by 3 %.", "'rose' is the opposite of 'fell' in 'Prices rose by 3 %…'", "rose|Prices rose by 3 %")]
    [InlineData("Undenied facts.", "'denied' denies it", "")]
    [InlineData("Anything.", "it doesn't and can't say", "")]
    public void The_words_that_a_reason_quotes_are_found(string quote, string why, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), QuotedWords.In(quote, why).Select(span => span.Of(quote)));

    [Theory]
    [InlineData("https://jaeger.example/trace/{trace_id}", "https://jaeger.example/trace/abc")]
    [InlineData(null, null)]
    [InlineData("javascript:alert('{trace_id}')", "refused")]
    [InlineData("https://jaeger.example/trace/", "refused")]
    public void A_trace_has_an_address_where_the_option_says_so(string? template, string? expected)
    {
        var options = new ReviewOptions { TraceAddress = template };
        var isValid = Validator.TryValidateObject(options, new ValidationContext(options), null, validateAllProperties: true);
        Assert.Equal(expected, isValid ? options.AddressOfTrace("abc") : "refused");
    }
}
