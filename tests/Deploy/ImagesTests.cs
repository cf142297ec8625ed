namespace FactCheck.Tests.Deploy;

public sealed class ImagesTests
{
    [Theory]
    [InlineData("mongo:7.0.14", true)]
    [InlineData("mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled", true)]
    [InlineData("mongo", false)]
    [InlineData("mongo:latest", false)]
    [InlineData("mongo:7", false)]
    [InlineData("rabbitmq:management", false)]
    public void A_pinned_image_names_a_version(string image, bool pinned) => Assert.Equal(pinned, Images.IsPinned(image));
}
