using k8s.Models;

namespace FactCheck.Tests.Deploy;

public sealed class ManifestTests
{
    [Fact]
    public void The_base_names_every_file_but_the_examples()
    {
        var present = Directory.GetFiles(Repository.PathOf(Manifests.Folder), "*.yaml").Select(path => Path.GetFileName(path));
        Assert.Equal(
            present.Except(["kustomization.yaml", "secret.example.yaml"]).Order(StringComparer.Ordinal),
            Manifests.Files.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_file_is_made_of_known_fields_only() =>
        Assert.All(Manifests.Files.Append("secret.example.yaml"), file => Assert.NotEmpty(Manifests.LoadFile(file)));

    [Theory]
    [InlineData("livenessProbe:", "liveness:")]
    [InlineData("runAsNonRoot: true", "runAsNonRoot: perhaps")]
    [InlineData("periodSeconds: 2", "periodSeconds: often")]
    [InlineData("minReplicas:", "minimumReplicas:")]
    [InlineData("kind: HorizontalPodAutoscaler", "kind: PodAutoscaler")]
    public void A_broken_copy_is_refused(string right, string wrong)
    {
        var text = Repository.Read($"{Manifests.Folder}/ingestion.yaml");
        var broken = text.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(text, broken);
        Assert.ThrowsAny<Exception>(() => Manifests.Load(broken));
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void A_service_is_told_what_it_needs_and_nothing_else(string name)
    {
        var role = Role.Named(name);
        Assert.Empty(role.Faults(Manifests.Settings(role)));
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void A_service_starts_its_executable_from_a_pinned_image(string name)
    {
        var role = Role.Named(name);
        var container = Manifests.Container(role);
        Assert.Equal([role.Executable], container.Args);
        Assert.True(Images.IsPinned(container.Image), container.Image);
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void A_service_is_probed_on_its_http_port(string name)
    {
        var role = Role.Named(name);
        var container = Manifests.Container(role);
        Assert.Equal(role.HttpPort, container.Ports.Single(port => port.Name == "http").ContainerPort);
        Assert.Equal(role.GrpcPort, container.Ports.Single(port => port.Name == "grpc").ContainerPort);
        Assert.Equal(("http", "/health/live"), Target(container.StartupProbe));
        Assert.Equal(("http", "/health/live"), Target(container.LivenessProbe));
        Assert.Equal(("http", "/health/ready"), Target(container.ReadinessProbe));

        static (string Port, string Path) Target(V1Probe probe) => (probe.HttpGet.Port.Value, probe.HttpGet.Path);
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void A_service_has_bounds_and_few_rights(string name)
    {
        var pod = Manifests.Of<V1Deployment>(Role.Named(name)).Spec.Template.Spec;
        var container = Assert.Single(pod.Containers);
        Assert.Contains("cpu", container.Resources.Requests.Keys);
        Assert.True(container.Resources.Requests["memory"].ToDecimal() <= container.Resources.Limits["memory"].ToDecimal());
        Assert.True(pod.SecurityContext.RunAsNonRoot);
        Assert.Equal("RuntimeDefault", pod.SecurityContext.SeccompProfile.Type);
        Assert.False(pod.AutomountServiceAccountToken);
        Assert.True(container.SecurityContext.ReadOnlyRootFilesystem);
        Assert.False(container.SecurityContext.AllowPrivilegeEscalation);
        Assert.Equal(["ALL"], container.SecurityContext.Capabilities.Drop);
    }

    [Theory]
    [MemberData(nameof(Role.Names), MemberType = typeof(Role))]
    public void Deployment_service_and_autoscaler_mean_the_same_pods(string name)
    {
        var role = Role.Named(name);
        var deployment = Manifests.Of<V1Deployment>(role);
        var service = Manifests.Of<V1Service>(role);
        var scaler = Manifests.Of<V2HorizontalPodAutoscaler>(role).Spec;
        var labels = deployment.Spec.Template.Metadata.Labels;
        Assert.Equal(name, deployment.Metadata.Name);
        Assert.Equal(name, service.Metadata.Name);
        Assert.All(deployment.Spec.Selector.MatchLabels, label => Assert.Equal(label.Value, labels[label.Key]));
        Assert.Equal(deployment.Spec.Selector.MatchLabels, service.Spec.Selector);
        Assert.Equal([role.HttpPort, role.GrpcPort], service.Spec.Ports.Select(port => port.Port));
        Assert.Equal(["http", "grpc"], service.Spec.Ports.Select(port => port.TargetPort.Value));
        Assert.Equal(("Deployment", name), (scaler.ScaleTargetRef.Kind, scaler.ScaleTargetRef.Name));
        Assert.True(scaler.MinReplicas >= 2 && scaler.MaxReplicas > scaler.MinReplicas);
        Assert.Null(deployment.Spec.Replicas);
    }
}
