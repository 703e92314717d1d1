/**
 * The fields of Kubernetes 1.37 and the Gateway API 1.6, made by scripts/kubernetes-api.ts from
 * their Go types (Apache-2.0). Each line is a type with its fields, "*" for lists and "%" for maps.
 */
export const kubernetesTypes = `
AWSElasticBlockStoreVolumeSource volumeID:s fsType:s partition:i readOnly:b
Affinity nodeAffinity:NodeAffinity podAffinity:PodAffinity podAntiAffinity:PodAntiAffinity
AllowedListeners namespaces:ListenerNamespaces
AllowedRoutes namespaces:RouteNamespaces kinds*:RouteGroupKind
AppArmorProfile type:s localhostProfile:s
AttachedVolume name:s devicePath:s
AzureDiskVolumeSource diskName:s diskURI:s cachingMode:s fsType:s readOnly:b kind:s
AzureFileVolumeSource secretName:s shareName:s readOnly:b
BackendObjectReference group:s kind:s name:s namespace:s port:i
CSIVolumeSource driver:s readOnly:b fsType:s volumeAttributes%:s nodePublishSecretRef:LocalObjectReference
Capabilities add*:s drop*:s
CephFSVolumeSource monitors*:s path:s user:s secretFile:s secretRef:LocalObjectReference readOnly:b
CinderVolumeSource volumeID:s fsType:s readOnly:b secretRef:LocalObjectReference
ClientIPConfig timeoutSeconds:i
ClusterTrustBundleProjection name:s signerName:s labelSelector:LabelSelector optional:b path:s user:l
Condition type:s status:s observedGeneration:l lastTransitionTime:t reason:s message:s
ConfigMap kind:s apiVersion:s metadata:ObjectMeta immutable:b data%:s binaryData%:y
ConfigMapEnvSource name:s optional:b
ConfigMapKeySelector name:s key:s optional:b
ConfigMapNodeConfigSource namespace:s name:s uid:s resourceVersion:s kubeletConfigKey:s
ConfigMapProjection name:s items*:KeyToPath optional:b
ConfigMapVolumeSource name:s items*:KeyToPath defaultMode:i optional:b defaultUser:l
Container name:s image:s command*:s args*:s workingDir:s ports*:ContainerPort envFrom*:EnvFromSource env*:EnvVar resources:ResourceRequirements resizePolicy*:ContainerResizePolicy restartPolicy:s restartPolicyRules*:ContainerRestartRule volumeMounts*:VolumeMount volumeDevices*:VolumeDevice livenessProbe:Probe readinessProbe:Probe startupProbe:Probe lifecycle:Lifecycle terminationMessagePath:s terminationMessagePolicy:s imagePullPolicy:s securityContext:SecurityContext stdin:b stdinOnce:b tty:b
ContainerExtendedResourceRequest containerName:s resourceName:s requestName:s
ContainerImage names*:s sizeBytes:l
ContainerPort name:s hostPort:i containerPort:i protocol:s hostIP:s
ContainerResizePolicy resourceName:s restartPolicy:s
ContainerRestartRule action:s exitCodes:ContainerRestartRuleOnExitCodes
ContainerRestartRuleOnExitCodes operator:s values*:i
ContainerState waiting:ContainerStateWaiting running:ContainerStateRunning terminated:ContainerStateTerminated
ContainerStateRunning startedAt:t
ContainerStateTerminated exitCode:i signal:i reason:s message:s startedAt:t finishedAt:t containerID:s
ContainerStateWaiting reason:s message:s
ContainerStatus name:s state:ContainerState lastState:ContainerState ready:b restartCount:i image:s imageID:s containerID:s started:b allocatedResources%:q resources:ResourceRequirements volumeMounts*:VolumeMountStatus user:ContainerUser allocatedResourcesStatus*:ResourceStatus stopSignal:s
ContainerUser linux:LinuxContainerUser
CookieConfig lifetimeType:s
CronJob kind:s apiVersion:s metadata:ObjectMeta spec:CronJobSpec status:CronJobStatus
CronJobSpec schedule:s timeZone:s startingDeadlineSeconds:l concurrencyPolicy:s suspend:b jobTemplate:JobTemplateSpec successfulJobsHistoryLimit:i failedJobsHistoryLimit:i
CronJobStatus active*:ObjectReference lastScheduleTime:t lastSuccessfulTime:t
CustomResourceColumnDefinition name:s type:s format:s description:s priority:i jsonPath:s
CustomResourceConversion strategy:s webhook:WebhookConversion
CustomResourceDefinition kind:s apiVersion:s metadata:ObjectMeta spec:CustomResourceDefinitionSpec status:CustomResourceDefinitionStatus
CustomResourceDefinitionCondition type:s status:s lastTransitionTime:t reason:s message:s observedGeneration:l
CustomResourceDefinitionNames plural:s singular:s shortNames*:s kind:s listKind:s categories*:s
CustomResourceDefinitionSpec group:s names:CustomResourceDefinitionNames scope:s versions*:CustomResourceDefinitionVersion conversion:CustomResourceConversion preserveUnknownFields:b
CustomResourceDefinitionStatus conditions*:CustomResourceDefinitionCondition acceptedNames:CustomResourceDefinitionNames storedVersions*:s observedGeneration:l
CustomResourceDefinitionVersion name:s served:b storage:b deprecated:b deprecationWarning:s schema:CustomResourceValidation subresources:CustomResourceSubresources additionalPrinterColumns*:CustomResourceColumnDefinition selectableFields*:SelectableField
CustomResourceSubresourceScale specReplicasPath:s statusReplicasPath:s labelSelectorPath:s
CustomResourceSubresourceStatus
CustomResourceSubresources status:CustomResourceSubresourceStatus scale:CustomResourceSubresourceScale
CustomResourceValidation openAPIV3Schema:JSONSchemaProps
DaemonEndpoint Port:i
DaemonSet kind:s apiVersion:s metadata:ObjectMeta spec:DaemonSetSpec status:DaemonSetStatus
DaemonSetCondition type:s status:s lastTransitionTime:t reason:s message:s
DaemonSetSpec selector:LabelSelector template:PodTemplateSpec updateStrategy:DaemonSetUpdateStrategy minReadySeconds:i revisionHistoryLimit:i
DaemonSetStatus currentNumberScheduled:i numberMisscheduled:i desiredNumberScheduled:i numberReady:i observedGeneration:l updatedNumberScheduled:i numberAvailable:i numberUnavailable:i collisionCount:i conditions*:DaemonSetCondition
DaemonSetUpdateStrategy type:s rollingUpdate:RollingUpdateDaemonSet
Deployment kind:s apiVersion:s metadata:ObjectMeta spec:DeploymentSpec status:DeploymentStatus
DeploymentCondition type:s status:s lastUpdateTime:t lastTransitionTime:t reason:s message:s
DeploymentSpec replicas:i selector:LabelSelector template:PodTemplateSpec strategy:DeploymentStrategy minReadySeconds:i revisionHistoryLimit:i paused:b progressDeadlineSeconds:i
DeploymentStatus observedGeneration:l replicas:i updatedReplicas:i readyReplicas:i availableReplicas:i unavailableReplicas:i terminatingReplicas:i conditions*:DeploymentCondition collisionCount:i
DeploymentStrategy type:s rollingUpdate:RollingUpdateDeployment
DownwardAPIProjection items*:DownwardAPIVolumeFile
DownwardAPIVolumeFile path:s fieldRef:ObjectFieldSelector resourceFieldRef:ResourceFieldSelector mode:i user:l
DownwardAPIVolumeSource items*:DownwardAPIVolumeFile defaultMode:i defaultUser:l
EmptyDirVolumeSource medium:s sizeLimit:q mode:i
EnvFromSource prefix:s configMapRef:ConfigMapEnvSource secretRef:SecretEnvSource
EnvVar name:s value:s valueFrom:EnvVarSource
EnvVarSource fieldRef:ObjectFieldSelector resourceFieldRef:ResourceFieldSelector configMapKeyRef:ConfigMapKeySelector secretKeyRef:SecretKeySelector fileKeyRef:FileKeySelector
EphemeralContainer name:s image:s command*:s args*:s workingDir:s ports*:ContainerPort envFrom*:EnvFromSource env*:EnvVar resources:ResourceRequirements resizePolicy*:ContainerResizePolicy restartPolicy:s restartPolicyRules*:ContainerRestartRule volumeMounts*:VolumeMount volumeDevices*:VolumeDevice livenessProbe:Probe readinessProbe:Probe startupProbe:Probe lifecycle:Lifecycle terminationMessagePath:s terminationMessagePolicy:s imagePullPolicy:s securityContext:SecurityContext stdin:b stdinOnce:b tty:b targetContainerName:s
EphemeralVolumeSource volumeClaimTemplate:PersistentVolumeClaimTemplate
EvictionResponder name:s priority:i
ExecAction command*:s
ExternalDocumentation description:s url:s
FCVolumeSource targetWWNs*:s lun:i fsType:s readOnly:b wwids*:s
FileKeySelector volumeName:s path:s key:s optional:b
FlexVolumeSource driver:s fsType:s secretRef:LocalObjectReference readOnly:b options%:s
FlockerVolumeSource datasetName:s datasetUUID:s
ForwardBodyConfig maxSize:i
Fraction numerator:i denominator:i
FrontendTLSConfig default:TLSConfig perPort*:TLSPortConfig
FrontendTLSValidation caCertificateRefs*:apis.ObjectReference mode:s
GCEPersistentDiskVolumeSource pdName:s fsType:s partition:i readOnly:b
GRPCAction port:i service:s mode:s
GRPCAuthConfig allowedHeaders*:s
GRPCBackendRef group:s kind:s name:s namespace:s port:i weight:i filters*:GRPCRouteFilter
GRPCHeaderMatch type:s name:s value:s
GRPCMethodMatch type:s service:s method:s
GRPCRoute kind:s apiVersion:s metadata:ObjectMeta spec:GRPCRouteSpec status:GRPCRouteStatus
GRPCRouteFilter type:s requestHeaderModifier:HTTPHeaderFilter responseHeaderModifier:HTTPHeaderFilter requestMirror:HTTPRequestMirrorFilter extensionRef:apis.LocalObjectReference
GRPCRouteMatch method:GRPCMethodMatch headers*:GRPCHeaderMatch
GRPCRouteRule name:s matches*:GRPCRouteMatch filters*:GRPCRouteFilter backendRefs*:GRPCBackendRef sessionPersistence:SessionPersistence
GRPCRouteSpec parentRefs*:ParentReference useDefaultGateways:s hostnames*:s rules*:GRPCRouteRule
GRPCRouteStatus parents*:RouteParentStatus
Gateway kind:s apiVersion:s metadata:ObjectMeta spec:GatewaySpec status:GatewayStatus
GatewayBackendTLS clientCertificateRef:SecretObjectReference
GatewayClass kind:s apiVersion:s metadata:ObjectMeta spec:GatewayClassSpec status:GatewayClassStatus
GatewayClassSpec controllerName:s parametersRef:ParametersReference description:s
GatewayClassStatus conditions*:Condition supportedFeatures*:f
GatewayInfrastructure labels%:s annotations%:s parametersRef:LocalParametersReference
GatewaySpec gatewayClassName:s listeners*:Listener addresses*:GatewaySpecAddress infrastructure:GatewayInfrastructure allowedListeners:AllowedListeners tls:GatewayTLSConfig defaultScope:s
GatewaySpecAddress type:s value:s
GatewayStatus addresses*:GatewayStatusAddress conditions*:Condition listeners*:ListenerStatus attachedListenerSets:i
GatewayStatusAddress type:s value:s
GatewayTLSConfig backend:GatewayBackendTLS frontend:FrontendTLSConfig
GitRepoVolumeSource repository:s revision:s directory:s
GlusterfsVolumeSource endpoints:s path:s readOnly:b
HTTPAuthConfig path:s allowedHeaders*:s allowedResponseHeaders*:s
HTTPBackendRef group:s kind:s name:s namespace:s port:i weight:i filters*:HTTPRouteFilter
HTTPCORSFilter allowOrigins*:s allowCredentials:b allowMethods*:s allowHeaders*:s exposeHeaders*:s maxAge:i
HTTPExternalAuthFilter protocol:s backendRef:BackendObjectReference grpc:GRPCAuthConfig http:HTTPAuthConfig forwardBody:ForwardBodyConfig
HTTPGetAction path:s port:o host:s scheme:s httpHeaders*:HTTPHeader protocol:s
HTTPHeader name:s value:s
HTTPHeaderFilter set*:apis.HTTPHeader add*:apis.HTTPHeader remove*:s
HTTPHeaderMatch type:s name:s value:s
HTTPPathMatch type:s value:s
HTTPPathModifier type:s replaceFullPath:s replacePrefixMatch:s
HTTPQueryParamMatch type:s name:s value:s
HTTPRequestMirrorFilter backendRef:BackendObjectReference percent:i fraction:Fraction
HTTPRequestRedirectFilter scheme:s hostname:s path:HTTPPathModifier port:i statusCode:l
HTTPRoute kind:s apiVersion:s metadata:ObjectMeta spec:HTTPRouteSpec status:HTTPRouteStatus
HTTPRouteFilter type:s requestHeaderModifier:HTTPHeaderFilter responseHeaderModifier:HTTPHeaderFilter requestMirror:HTTPRequestMirrorFilter requestRedirect:HTTPRequestRedirectFilter urlRewrite:HTTPURLRewriteFilter cors:HTTPCORSFilter externalAuth:HTTPExternalAuthFilter extensionRef:apis.LocalObjectReference
HTTPRouteMatch path:HTTPPathMatch headers*:HTTPHeaderMatch queryParams*:HTTPQueryParamMatch method:s
HTTPRouteRetry codes*:l attempts:l backoff:s
HTTPRouteRule name:s matches*:HTTPRouteMatch filters*:HTTPRouteFilter backendRefs*:HTTPBackendRef timeouts:HTTPRouteTimeouts retry:HTTPRouteRetry sessionPersistence:SessionPersistence
HTTPRouteSpec parentRefs*:ParentReference useDefaultGateways:s hostnames*:s rules*:HTTPRouteRule
HTTPRouteStatus parents*:RouteParentStatus
HTTPRouteTimeouts request:s backendRequest:s
HTTPURLRewriteFilter hostname:s path:HTTPPathModifier
HostAlias ip:s hostnames*:s
HostIP ip:s
HostPathVolumeSource path:s type:s
ISCSIVolumeSource targetPortal:s iqn:s lun:i iscsiInterface:s fsType:s readOnly:b portals*:s chapAuthDiscovery:b chapAuthSession:b secretRef:LocalObjectReference initiatorName:s
ImageVolumeSource reference:s pullPolicy:s
ImageVolumeStatus imageRef:s
JSONSchemaProps id:s $schema:s $ref:s description:s type:s format:s title:s default:f maximum:d exclusiveMaximum:b minimum:d exclusiveMinimum:b maxLength:l minLength:l pattern:s maxItems:l minItems:l uniqueItems:b multipleOf:d enum*:f maxProperties:l minProperties:l required*:s items:?JSONSchemaProps allOf*:JSONSchemaProps oneOf*:JSONSchemaProps anyOf*:JSONSchemaProps not:JSONSchemaProps properties%:JSONSchemaProps additionalProperties:?JSONSchemaProps patternProperties%:JSONSchemaProps dependencies%:f additionalItems:?JSONSchemaProps definitions%:JSONSchemaProps externalDocs:ExternalDocumentation example:f nullable:b x-kubernetes-preserve-unknown-fields:b x-kubernetes-embedded-resource:b x-kubernetes-int-or-string:b x-kubernetes-list-map-keys*:s x-kubernetes-list-type:s x-kubernetes-map-type:s x-kubernetes-validations*:ValidationRule
Job kind:s apiVersion:s metadata:ObjectMeta spec:JobSpec status:JobStatus
JobCondition type:s status:s lastProbeTime:t lastTransitionTime:t reason:s message:s
JobSchedulingConfiguration schedulingPolicy:f schedulingConstraints:f disruptionMode:f resourceClaims*:f
JobSpec parallelism:i completions:i activeDeadlineSeconds:l podFailurePolicy:PodFailurePolicy successPolicy:SuccessPolicy backoffLimit:i backoffLimitPerIndex:i maxFailedIndexes:i selector:LabelSelector manualSelector:b template:PodTemplateSpec ttlSecondsAfterFinished:i completionMode:s suspend:b podReplacementPolicy:s managedBy:s scheduling:JobSchedulingConfiguration
JobStatus conditions*:JobCondition startTime:t completionTime:t active:i succeeded:i failed:i terminating:i completedIndexes:s failedIndexes:s uncountedTerminatedPods:UncountedTerminatedPods ready:i
JobTemplateSpec metadata:ObjectMeta spec:JobSpec
KeyToPath key:s path:s mode:i user:l
LabelSelector matchLabels%:s matchExpressions*:LabelSelectorRequirement
LabelSelectorRequirement key:s operator:s values*:s
Lifecycle postStart:LifecycleHandler preStop:LifecycleHandler stopSignal:s
LifecycleHandler exec:ExecAction httpGet:HTTPGetAction tcpSocket:TCPSocketAction sleep:SleepAction
LinuxContainerUser uid:l gid:l supplementalGroups*:l
Listener name:s hostname:s port:i protocol:s tls:ListenerTLSConfig allowedRoutes:AllowedRoutes
ListenerNamespaces from:s selector:LabelSelector
ListenerStatus name:s supportedKinds*:RouteGroupKind attachedRoutes:i conditions*:Condition
ListenerTLSConfig mode:s certificateRefs*:SecretObjectReference options%:s
LoadBalancerIngress ip:s hostname:s ipMode:s ports*:PortStatus
LoadBalancerStatus ingress*:LoadBalancerIngress
LocalObjectReference name:s
LocalParametersReference group:s kind:s name:s
ManagedFieldsEntry manager:s operation:s apiVersion:s time:t fieldsType:s fieldsV1:f subresource:s
MatchCondition name:s expression:s
ModifyVolumeStatus targetVolumeAttributesClassName:s status:s
MutatingWebhook name:s clientConfig:admissionregistration.WebhookClientConfig rules*:RuleWithOperations failurePolicy:s matchPolicy:s namespaceSelector:LabelSelector objectSelector:LabelSelector sideEffects:s timeoutSeconds:i admissionReviewVersions*:s reinvocationPolicy:s matchConditions*:MatchCondition
MutatingWebhookConfiguration kind:s apiVersion:s metadata:ObjectMeta webhooks*:MutatingWebhook
NFSVolumeSource server:s path:s readOnly:b
Namespace kind:s apiVersion:s metadata:ObjectMeta spec:NamespaceSpec status:NamespaceStatus
NamespaceCondition type:s status:s lastTransitionTime:t reason:s message:s
NamespaceSpec finalizers*:s
NamespaceStatus phase:s conditions*:NamespaceCondition
Node kind:s apiVersion:s metadata:ObjectMeta spec:NodeSpec status:NodeStatus
NodeAddress type:s address:s
NodeAffinity requiredDuringSchedulingIgnoredDuringExecution:NodeSelector preferredDuringSchedulingIgnoredDuringExecution*:PreferredSchedulingTerm
NodeAllocatableMappedResources name:s quantity:q
NodeAllocatableOverheadResources name:s perPod:q perContainer:q
NodeAllocatableResourceClaimStatus resourceClaimName:s containers*:s mapping*:NodeAllocatableMappedResources overhead*:NodeAllocatableOverheadResources
NodeCondition type:s status:s lastHeartbeatTime:t lastTransitionTime:t reason:s message:s
NodeConfigSource configMap:ConfigMapNodeConfigSource
NodeConfigStatus assigned:NodeConfigSource active:NodeConfigSource lastKnownGood:NodeConfigSource error:s
NodeDaemonEndpoints kubeletEndpoint:DaemonEndpoint
NodeFeatures supplementalGroupsPolicy:b
NodePodPreemptionPolicy disableResizePreemption*:s
NodeRuntimeHandler name:s features:NodeRuntimeHandlerFeatures
NodeRuntimeHandlerFeatures recursiveReadOnlyMounts:b userNamespaces:b
NodeSelector nodeSelectorTerms*:NodeSelectorTerm
NodeSelectorRequirement key:s operator:s values*:s
NodeSelectorTerm matchExpressions*:NodeSelectorRequirement matchFields*:NodeSelectorRequirement
NodeSpec podCIDR:s podCIDRs*:s providerID:s unschedulable:b taints*:Taint configSource:NodeConfigSource externalID:s podPreemptionPolicy:NodePodPreemptionPolicy
NodeStatus capacity%:q allocatable%:q phase:s conditions*:NodeCondition addresses*:NodeAddress daemonEndpoints:NodeDaemonEndpoints nodeInfo:NodeSystemInfo images*:ContainerImage volumesInUse*:s volumesAttached*:AttachedVolume config:NodeConfigStatus runtimeHandlers*:NodeRuntimeHandler features:NodeFeatures declaredFeatures*:s
NodeSwapStatus capacity:l
NodeSystemInfo machineID:s systemUUID:s bootID:s kernelVersion:s osImage:s containerRuntimeVersion:s kubeletVersion:s kubeProxyVersion:s operatingSystem:s architecture:s swap:NodeSwapStatus runningInUserNamespace:b
ObjectFieldSelector apiVersion:s fieldPath:s
ObjectMeta name:s generateName:s namespace:s selfLink:s uid:s resourceVersion:s generation:l creationTimestamp:t deletionTimestamp:t deletionGracePeriodSeconds:l labels%:s annotations%:s ownerReferences*:OwnerReference finalizers*:s managedFields*:ManagedFieldsEntry
ObjectReference kind:s namespace:s name:s uid:s apiVersion:s resourceVersion:s fieldPath:s
OwnerReference apiVersion:s kind:s name:s uid:s controller:b blockOwnerDeletion:b
ParametersReference group:s kind:s name:s namespace:s
ParentReference group:s kind:s namespace:s name:s sectionName:s port:i
PersistentVolumeClaim kind:s apiVersion:s metadata:ObjectMeta spec:PersistentVolumeClaimSpec status:PersistentVolumeClaimStatus
PersistentVolumeClaimCondition type:s status:s lastProbeTime:t lastTransitionTime:t reason:s message:s
PersistentVolumeClaimSpec accessModes*:s selector:LabelSelector resources:VolumeResourceRequirements volumeName:s storageClassName:s volumeMode:s dataSource:TypedLocalObjectReference dataSourceRef:TypedObjectReference volumeAttributesClassName:s
PersistentVolumeClaimStatus phase:s accessModes*:s capacity%:q conditions*:PersistentVolumeClaimCondition allocatedResources%:q allocatedResourceStatuses%:s currentVolumeAttributesClassName:s modifyVolumeStatus:ModifyVolumeStatus healthStatus:VolumeHealthStatus
PersistentVolumeClaimTemplate metadata:ObjectMeta spec:PersistentVolumeClaimSpec
PersistentVolumeClaimVolumeSource claimName:s readOnly:b
PhotonPersistentDiskVolumeSource pdID:s fsType:s
Pod kind:s apiVersion:s metadata:ObjectMeta spec:PodSpec status:PodStatus
PodAffinity requiredDuringSchedulingIgnoredDuringExecution*:PodAffinityTerm preferredDuringSchedulingIgnoredDuringExecution*:WeightedPodAffinityTerm
PodAffinityTerm labelSelector:LabelSelector namespaces*:s topologyKey:s namespaceSelector:LabelSelector matchLabelKeys*:s mismatchLabelKeys*:s
PodAntiAffinity requiredDuringSchedulingIgnoredDuringExecution*:PodAffinityTerm preferredDuringSchedulingIgnoredDuringExecution*:WeightedPodAffinityTerm
PodCertificateProjection signerName:s keyType:s maxExpirationSeconds:i credentialBundlePath:s keyPath:s certificateChainPath:s userAnnotations%:s user:l
PodCondition type:s observedGeneration:l status:s lastProbeTime:t lastTransitionTime:t reason:s message:s
PodDNSConfig nameservers*:s searches*:s options*:PodDNSConfigOption
PodDNSConfigOption name:s value:s
PodExtendedResourceClaimStatus requestMappings*:ContainerExtendedResourceRequest resourceClaimName:s
PodFailurePolicy rules*:PodFailurePolicyRule
PodFailurePolicyOnExitCodesRequirement containerName:s operator:s values*:i
PodFailurePolicyOnPodConditionsPattern type:s status:s
PodFailurePolicyRule action:s onExitCodes:PodFailurePolicyOnExitCodesRequirement onPodConditions*:PodFailurePolicyOnPodConditionsPattern
PodIP ip:s
PodOS name:s
PodReadinessGate conditionType:s
PodResourceClaim name:s resourceClaimName:s resourceClaimTemplateName:s
PodResourceClaimStatus name:s resourceClaimName:s
PodSchedulingGate name:s
PodSchedulingGroup podGroupName:s
PodSecurityContext seLinuxOptions:SELinuxOptions windowsOptions:WindowsSecurityContextOptions runAsUser:l runAsGroup:l runAsNonRoot:b supplementalGroups*:l supplementalGroupsPolicy:s fsGroup:l sysctls*:Sysctl fsGroupChangePolicy:s seccompProfile:SeccompProfile appArmorProfile:AppArmorProfile seLinuxChangePolicy:s
PodSpec volumes*:Volume initContainers*:Container containers*:Container ephemeralContainers*:EphemeralContainer restartPolicy:s terminationGracePeriodSeconds:l activeDeadlineSeconds:l dnsPolicy:s nodeSelector%:s serviceAccountName:s serviceAccount:s automountServiceAccountToken:b nodeName:s hostNetwork:b hostPID:b hostIPC:b shareProcessNamespace:b securityContext:PodSecurityContext imagePullSecrets*:LocalObjectReference hostname:s subdomain:s affinity:Affinity schedulerName:s tolerations*:Toleration hostAliases*:HostAlias priorityClassName:s priority:i dnsConfig:PodDNSConfig readinessGates*:PodReadinessGate runtimeClassName:s enableServiceLinks:b preemptionPolicy:s overhead%:q topologySpreadConstraints*:TopologySpreadConstraint setHostnameAsFQDN:b os:PodOS hostUsers:b schedulingGates*:PodSchedulingGate resourceClaims*:PodResourceClaim resources:ResourceRequirements hostnameOverride:s schedulingGroup:PodSchedulingGroup evictionResponders*:EvictionResponder
PodStatus observedGeneration:l phase:s conditions*:PodCondition message:s reason:s nominatedNodeName:s hostIP:s hostIPs*:HostIP podIP:s podIPs*:PodIP startTime:t initContainerStatuses*:ContainerStatus containerStatuses*:ContainerStatus qosClass:s ephemeralContainerStatuses*:ContainerStatus resize:s resourceClaimStatuses*:PodResourceClaimStatus extendedResourceClaimStatus:PodExtendedResourceClaimStatus allocatedResources%:q resources:ResourceRequirements nodeAllocatableResourceClaimStatuses*:NodeAllocatableResourceClaimStatus volumeHealth*:PodVolumeHealth
PodTemplateSpec metadata:ObjectMeta spec:PodSpec
PodVolumeHealth name:s healthConditions*:VolumeHealthCondition lastTransitionTime:t
PortStatus port:i protocol:s error:s
PortworxVolumeSource volumeID:s fsType:s readOnly:b
PreferredSchedulingTerm weight:i preference:NodeSelectorTerm
Probe exec:ExecAction httpGet:HTTPGetAction tcpSocket:TCPSocketAction grpc:GRPCAction initialDelaySeconds:i timeoutSeconds:i periodSeconds:i successThreshold:i failureThreshold:i terminationGracePeriodSeconds:l
ProjectedVolumeSource sources*:VolumeProjection defaultMode:i defaultUser:l
QuobyteVolumeSource registry:s volume:s readOnly:b user:s group:s tenant:s
RBDVolumeSource monitors*:s image:s fsType:s pool:s user:s keyring:s secretRef:LocalObjectReference readOnly:b
ReplicaSet kind:s apiVersion:s metadata:ObjectMeta spec:ReplicaSetSpec status:ReplicaSetStatus
ReplicaSetCondition type:s status:s lastTransitionTime:t reason:s message:s
ReplicaSetSpec replicas:i minReadySeconds:i selector:LabelSelector template:PodTemplateSpec
ReplicaSetStatus replicas:i fullyLabeledReplicas:i readyReplicas:i availableReplicas:i terminatingReplicas:i observedGeneration:l conditions*:ReplicaSetCondition
ReplicationController kind:s apiVersion:s metadata:ObjectMeta spec:ReplicationControllerSpec status:ReplicationControllerStatus
ReplicationControllerCondition type:s status:s lastTransitionTime:t reason:s message:s
ReplicationControllerSpec replicas:i minReadySeconds:i selector%:s template:PodTemplateSpec
ReplicationControllerStatus replicas:i fullyLabeledReplicas:i readyReplicas:i availableReplicas:i observedGeneration:l conditions*:ReplicationControllerCondition
ResourceClaim name:s request:s
ResourceFieldSelector containerName:s resource:s divisor:q
ResourceHealth resourceID:s health:s message:s
ResourceRequirements limits%:q requests%:q claims*:ResourceClaim
ResourceStatus name:s resources*:ResourceHealth
RollingUpdateDaemonSet maxUnavailable:o maxSurge:o
RollingUpdateDeployment maxUnavailable:o maxSurge:o
RollingUpdateStatefulSetStrategy partition:i maxUnavailable:o
RouteGroupKind group:s kind:s
RouteNamespaces from:s selector:LabelSelector
RouteParentStatus parentRef:ParentReference controllerName:s conditions*:Condition
RuleWithOperations operations*:s apiGroups*:s apiVersions*:s resources*:s scope:s
SELinuxOptions user:s role:s type:s level:s
ScaleIOVolumeSource gateway:s system:s secretRef:LocalObjectReference sslEnabled:b protectionDomain:s storagePool:s storageMode:s volumeName:s fsType:s readOnly:b
SeccompProfile type:s localhostProfile:s
Secret kind:s apiVersion:s metadata:ObjectMeta immutable:b data%:y stringData%:s type:s
SecretEnvSource name:s optional:b
SecretKeySelector name:s key:s optional:b
SecretObjectReference group:s kind:s name:s namespace:s
SecretProjection name:s items*:KeyToPath optional:b
SecretVolumeSource secretName:s items*:KeyToPath defaultMode:i optional:b defaultUser:l
SecurityContext capabilities:Capabilities privileged:b seLinuxOptions:SELinuxOptions windowsOptions:WindowsSecurityContextOptions runAsUser:l runAsGroup:l runAsNonRoot:b readOnlyRootFilesystem:b allowPrivilegeEscalation:b procMount:s seccompProfile:SeccompProfile appArmorProfile:AppArmorProfile
SelectableField jsonPath:s
Service kind:s apiVersion:s metadata:ObjectMeta spec:ServiceSpec status:ServiceStatus
ServiceAccountTokenProjection audience:s expirationSeconds:l path:s user:l
ServicePort name:s protocol:s appProtocol:s port:i targetPort:o nodePort:i
ServiceSpec ports*:ServicePort selector%:s clusterIP:s clusterIPs*:s type:s externalIPs*:s sessionAffinity:s loadBalancerIP:s loadBalancerSourceRanges*:s externalName:s externalTrafficPolicy:s healthCheckNodePort:i publishNotReadyAddresses:b sessionAffinityConfig:SessionAffinityConfig ipFamilies*:s ipFamilyPolicy:s allocateLoadBalancerNodePorts:b loadBalancerClass:s internalTrafficPolicy:s trafficDistribution:s
ServiceStatus loadBalancer:LoadBalancerStatus conditions*:Condition
SessionAffinityConfig clientIP:ClientIPConfig
SessionPersistence sessionName:s absoluteTimeout:s type:s cookieConfig:CookieConfig
SleepAction seconds:l
StatefulSet kind:s apiVersion:s metadata:ObjectMeta spec:StatefulSetSpec status:StatefulSetStatus
StatefulSetCondition type:s status:s lastTransitionTime:t reason:s message:s
StatefulSetOrdinals start:i
StatefulSetPersistentVolumeClaimRetentionPolicy whenDeleted:s whenScaled:s
StatefulSetSpec replicas:i selector:LabelSelector template:PodTemplateSpec volumeClaimTemplates*:PersistentVolumeClaim serviceName:s podManagementPolicy:s updateStrategy:StatefulSetUpdateStrategy revisionHistoryLimit:i minReadySeconds:i persistentVolumeClaimRetentionPolicy:StatefulSetPersistentVolumeClaimRetentionPolicy ordinals:StatefulSetOrdinals
StatefulSetStatus observedGeneration:l replicas:i readyReplicas:i currentReplicas:i updatedReplicas:i currentRevision:s updateRevision:s collisionCount:i conditions*:StatefulSetCondition availableReplicas:i
StatefulSetUpdateStrategy type:s rollingUpdate:RollingUpdateStatefulSetStrategy
StorageOSVolumeSource volumeName:s volumeNamespace:s fsType:s readOnly:b secretRef:LocalObjectReference
SuccessPolicy rules*:SuccessPolicyRule
SuccessPolicyRule succeededIndexes:s succeededCount:i
Sysctl name:s value:s
TCPSocketAction port:o host:s
TLSConfig validation:FrontendTLSValidation
TLSPortConfig port:i tls:TLSConfig
Taint key:s value:s effect:s timeAdded:t
Toleration key:s operator:s value:s effect:s tolerationSeconds:l
TopologySpreadConstraint maxSkew:i topologyKey:s whenUnsatisfiable:s labelSelector:LabelSelector minDomains:i nodeAffinityPolicy:s nodeTaintsPolicy:s matchLabelKeys*:s
TypedLocalObjectReference apiGroup:s kind:s name:s
TypedObjectReference apiGroup:s kind:s name:s namespace:s
UncountedTerminatedPods succeeded*:s failed*:s
ValidatingWebhook name:s clientConfig:admissionregistration.WebhookClientConfig rules*:RuleWithOperations failurePolicy:s matchPolicy:s namespaceSelector:LabelSelector objectSelector:LabelSelector sideEffects:s timeoutSeconds:i admissionReviewVersions*:s matchConditions*:MatchCondition
ValidatingWebhookConfiguration kind:s apiVersion:s metadata:ObjectMeta webhooks*:ValidatingWebhook
ValidationRule rule:s message:s messageExpression:s reason:s fieldPath:s optionalOldSelf:b
Volume name:s hostPath:HostPathVolumeSource emptyDir:EmptyDirVolumeSource gcePersistentDisk:GCEPersistentDiskVolumeSource awsElasticBlockStore:AWSElasticBlockStoreVolumeSource gitRepo:GitRepoVolumeSource secret:SecretVolumeSource nfs:NFSVolumeSource iscsi:ISCSIVolumeSource glusterfs:GlusterfsVolumeSource persistentVolumeClaim:PersistentVolumeClaimVolumeSource rbd:RBDVolumeSource flexVolume:FlexVolumeSource cinder:CinderVolumeSource cephfs:CephFSVolumeSource flocker:FlockerVolumeSource downwardAPI:DownwardAPIVolumeSource fc:FCVolumeSource azureFile:AzureFileVolumeSource configMap:ConfigMapVolumeSource vsphereVolume:VsphereVirtualDiskVolumeSource quobyte:QuobyteVolumeSource azureDisk:AzureDiskVolumeSource photonPersistentDisk:PhotonPersistentDiskVolumeSource projected:ProjectedVolumeSource portworxVolume:PortworxVolumeSource scaleIO:ScaleIOVolumeSource storageos:StorageOSVolumeSource csi:CSIVolumeSource ephemeral:EphemeralVolumeSource image:ImageVolumeSource
VolumeDevice name:s devicePath:s
VolumeHealthCondition status:s reason:s message:s
VolumeHealthStatus healthConditions*:VolumeHealthCondition lastTransitionTime:t
VolumeMount name:s readOnly:b recursiveReadOnly:s mountPath:s subPath:s mountPropagation:s subPathExpr:s bindMountOptions*:s
VolumeMountStatus name:s mountPath:s readOnly:b recursiveReadOnly:s volumeStatus:VolumeStatus
VolumeProjection secret:SecretProjection downwardAPI:DownwardAPIProjection configMap:ConfigMapProjection serviceAccountToken:ServiceAccountTokenProjection clusterTrustBundle:ClusterTrustBundleProjection podCertificate:PodCertificateProjection
VolumeResourceRequirements limits%:q requests%:q
VolumeStatus image:ImageVolumeStatus
VsphereVirtualDiskVolumeSource volumePath:s fsType:s storagePolicyName:s storagePolicyID:s
WebhookConversion clientConfig:apiextensions.WebhookClientConfig conversionReviewVersions*:s
WeightedPodAffinityTerm weight:i podAffinityTerm:PodAffinityTerm
WindowsSecurityContextOptions gmsaCredentialSpecName:s gmsaCredentialSpec:s runAsUserName:s hostProcess:b
admissionregistration.ServiceReference namespace:s name:s path:s port:i
admissionregistration.WebhookClientConfig url:s service:admissionregistration.ServiceReference caBundle:y
apiextensions.ServiceReference namespace:s name:s path:s port:i
apiextensions.WebhookClientConfig url:s service:apiextensions.ServiceReference caBundle:y
apis.HTTPHeader name:s value:s
apis.LocalObjectReference group:s kind:s name:s
apis.ObjectReference group:s kind:s name:s namespace:s
`;
