using System.Net;
using FactCheck.Core.Errors;
using FactCheck.Core.Operations;
using FactCheck.Review;
using FactCheck.Tests.Service.Hosts;

namespace FactCheck.Tests.Service.Contracts;

public sealed class ReadinessTests
{
    [Fact]
    public async Task A_host_whose_database_is_away_lives_and_is_not_ready()
    {
        var database = new Switch();
        await using var host = new ServiceHost<ReviewOptions> { Configure = database.InFrontOf<IStoreLifecycle> };
        await host.InitializeAsync();
        database.Fault = new StoreUnavailableException("The database did not answer.", new TimeoutException());
        Assert.Equal(HttpStatusCode.OK, (await host.Json.GetAsync("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await host.Json.GetAsync("/health/ready")).StatusCode);
        database.Fault = null;
        Assert.Equal(HttpStatusCode.OK, (await host.Json.GetAsync("/health/ready")).StatusCode);
    }
}
