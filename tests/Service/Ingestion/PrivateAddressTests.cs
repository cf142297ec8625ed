using FactCheck.Protos.Ingestion.V1;
using FactCheck.Tests.Service.Hosts;
using Google.Rpc;

namespace FactCheck.Tests.Service.Ingestion;

public sealed class PrivateAddressTests(IngestionHost host) : IClassFixture<IngestionHost>
{
    [Theory]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://127.0.0.1:8080/a?b=c")]
    [InlineData("https://127.0.0.1/")]
    [InlineData("http://localhost/")]
    [InlineData("http://LOCALHOST/")]
    [InlineData("http://[::1]/")]
    [InlineData("http://[::]/")]
    [InlineData("http://0.0.0.0/")]
    [InlineData("http://10.0.0.7/")]
    [InlineData("http://172.16.0.1/")]
    [InlineData("http://192.168.1.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://0x7f000001/")]
    [InlineData("http://0x7f.1/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://017700000001/")]
    [InlineData("http://127.1/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://[::ffff:7f00:1]/")]
    [InlineData("http://[64:ff9b::10.0.0.1]/")]
    [InlineData("http://[fd00:ec2::254]/")]
    [InlineData("http://[fe80::1]/")]
    public async Task A_private_address_is_not_fetched_however_it_is_spelled(string url)
    {
        var refusal = await Refusal.OfAsync(new IngestionService.IngestionServiceClient(host.Grpc).SubmitDocumentAsync(new() { FetchUrl = url }));
        Assert.Equal((Code.PermissionDenied, "NOT_ALLOWED"), (refusal.Code, refusal.Reason));
    }
}
