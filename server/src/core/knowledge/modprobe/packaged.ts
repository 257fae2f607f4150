// Made by scripts/module-facts.ts from Debian's kernel packages. Do not edit.

/** The kernels that were asked. */
export const packagedKernels: readonly string[] = ['5.10', '6.1', '6.12', '7.2'];

/**
 * A line for each module: name; the kernels that have it, where not all do; its aliases that are plain names, for the network; the modules that
 * it needs; its parameters, with the kernels that have them where not all do, with types where the file tells them, and for lists their length; the
 * modules that it asks for softly.
 */
export const packagedLines = `
3c574_cs;5.10,6.1,6.12;;pcmcia;auto_polarity: int, full_duplex: int, max_interrupt_work: int
3c589_cs;5.10,6.1,6.12;;pcmcia;if_port: int
3c59x;;;mii;compaq_device_id: int, compaq_ioaddr: int, compaq_irq: int, debug: int, enable_wol: int[8], flow_ctrl: int[8], full_duplex: int[8], global_enable_wol: int, global_full_duplex: int, global_options: int, global_use_mmio: int, hw_checksums: int[8], max_interrupt_work: int, options: int[8], rx_copybreak: int, use_mmio: int[8], watchdog: int
3w_9xxx;;;scsi_mod;use_msi: int
3w_sas;;;scsi_mod;use_msi: int
3w_xxxx;;;scsi_mod
6lowpan
6pack;5.10,6.1,6.12;;ax25
8021q;;rtnl-link-vlan;garp mrp
8139cp;;;mii;debug: int, multicast_filter_limit: int
8139too;;;mii;debug: int, full_duplex: int[8], media: int[8], multicast_filter_limit: int, use_io: bool
8250;;;;nr_uarts: uint, probe_rsa@5.10,6.1,6.12: ulong[], share_irqs: uint|bool, skip_txen_test: uint|bool
8250_base;;;;probe_rsa@7.2: ulong[]
8250_dw
8250_exar;;;eeprom_93cx6
8250_lpss;;;dw_dmac_core
8250_mid
8250_pci
8250_pericom;6.1,6.12,7.2
8255;;;comedi_8255 comedi
8255_pci;;;comedi_pci comedi comedi_8255
8390;;;;msg_enable: int
9p;;;9pnet netfs
9pnet;;;netfs
9pnet_fd;6.1,6.12,7.2;9p-fd 9p-tcp 9p-unix;9pnet
9pnet_rdma;;9p-rdma;rdma_cm ib_core 9pnet
9pnet_virtio;;9p-virtio;9pnet
9pnet_xen;;9p-xen;9pnet
BusLogic;;;scsi_mod;BusLogic: charp
a100u2w;;;scsi_mod
a3d;;;gameport
a8293
aacraid;;;scsi_mod scsi_common;aac_convert_sgl: int, aac_fib_dump: int, aac_sync_mode: int, acbsize: int, aif_timeout: int, cache: int, check_interval: int, check_reset: int, commit: int, dacmode: int, expose_physicals: int, msi: int, nondasd: int, numacb: int, reset_devices: int, startup_timeout: int, update_interval: int, wwn: int
abituguru;;;;bank1_types: int[16], fan_sensors: int, force: bool, pwms: int, verbose: int
abituguru3;;;;force: bool, verbose: bool
abp060mg;;;industrialio
ac
ac97_bus
acard_ahci;;;libahci libata
acecad;;;usbcore
acenic;5.10,6.1,6.12;;;link: int[8], max_rx_desc: int[8], max_tx_desc: int[8], rx_coal_tick: int[8], trace: int[8], tx_coal_tick: int[8], tx_ratio: int[8]
acer_wireless
acer_wmi;;;wmi sparse_keymap rfkill video;brightness: int, cycle_gaming_thermal_profile@6.12,7.2: bool, ec_raw_mode: bool, force_caps: int, force_series: int, mailled: int, predator_v4@6.12,7.2: bool, threeg: int
acerhdf;;;;fanoff: uint, fanon: uint, force_bios: string, force_product: string, interval, kernelmode: uint, list_supported: uint, verbose: uint
acp_audio_dma;;;snd_pcm snd_soc_core
acpi;;;;aml_debug_output: byte, ec_busy_polling: bool, ec_delay: uint, ec_freeze_events: bool, ec_max_queries: uint, ec_no_wakeup: bool, ec_polling_guard: uint, ec_storm_threshold: uint, immediate_undock: bool, poweroff_on_fatal@7.2: bool, sleep_no_lps0@5.10,6.1: bool
acpi_als;;;industrialio industrialio_triggered_buffer
acpi_cpufreq;;;;acpi_pstate_strict: uint
acpi_extlog
acpi_ipmi;;;ipmi_msghandler
acpi_mdio;6.1,6.12,7.2
acpi_pad
acpi_power_meter;;;acpi_ipmi;force_cap_on: bool
acpi_tad
acpi_thermal_rel
acpi_x86;6.12,7.2;;;check_lps0_constraints@7.2: bool, sleep_no_lps0: bool
acpiphp;;;;disable: bool
acpiphp_ibm
acquirewdt;;;;nowayout: bool, wdt_start: int, wdt_stop: int
act_bpf;;net-act-bpf
act_connmark;;net-act-connmark;nf_conntrack
act_csum;;net-act-csum
act_ct;;net-act-ct;nf_flow_table nf_conntrack nf_nat
act_ctinfo;;net-act-ctinfo;nf_conntrack
act_gact;;net-act-gact
act_gate;;net-act-gate
act_ife;;net-act-ife;ife
act_ipt;5.10,6.1;act_xt;x_tables
act_meta_mark;;ife-meta-skbmark;act_ife
act_meta_skbprio;;ife-meta-skbprio;act_ife
act_meta_skbtcindex;;ife-meta-tcindex;act_ife
act_mirred;;net-act-mirred
act_mpls;;net-act-mpls;;;mpls_gso
act_nat;;net-act-nat
act_pedit;;net-act-pedit
act_police;;net-act-police
act_sample;;net-act-sample;psample
act_simple;;net-act-simple
act_skbedit;;net-act-skbedit
act_skbmod;;net-act-skbmod
act_tunnel_key;;net-act-tunnel_key
act_vlan;;net-act-vlan
ad5064;;;industrialio
ad525x_dpot
ad525x_dpot_i2c;;;ad525x_dpot
ad525x_dpot_spi;;;ad525x_dpot
ad5360;;;industrialio
ad5380;;;industrialio regmap_spi
ad5421;;;industrialio
ad5446;5.10,6.1,6.12;;industrialio
ad5449;;;industrialio
ad5504;;;industrialio
ad5592r;;;ad5592r_base
ad5592r_base;;;industrialio
ad5593r;;;ad5592r_base
ad5624r_spi;;;industrialio
ad5686;;;industrialio
ad5686_spi;;;ad5686
ad5696_i2c;;;ad5686
ad5755;;;industrialio
ad5758;;;industrialio
ad5761;;;industrialio
ad5764;;;industrialio
ad5770r;;;industrialio regmap_spi
ad5791;;;industrialio industrialio_buffer_dmaengine
ad7091r5;;;ad7091r_base
ad7091r_base;;;industrialio
ad7124;;;industrialio ad_sigma_delta
ad7192;;;ad_sigma_delta industrialio
ad7266;;;industrialio industrialio_triggered_buffer
ad7291;;;industrialio
ad7292;;;industrialio
ad7298;;;industrialio industrialio_triggered_buffer
ad7303;;;industrialio
ad7414
ad7418
ad7476;;;industrialio industrialio_triggered_buffer
ad7606;;;industrialio industrialio_triggered_buffer
ad7606_par;;;industrialio_backend ad7606
ad7606_spi;;;industrialio_buffer_dmaengine ad7606
ad7766;;;industrialio industrialio_triggered_buffer
ad7768_1;;;industrialio regmap_spi industrialio_buffer_dmaengine industrialio_triggered_buffer
ad7780;;;ad_sigma_delta industrialio
ad7791;;;ad_sigma_delta industrialio
ad7793;;;industrialio ad_sigma_delta
ad7877;;;;gpio3: bool
ad7879
ad7879_i2c;;;ad7879
ad7887;;;industrialio industrialio_triggered_buffer
ad7923;;;industrialio industrialio_triggered_buffer
ad7949;;;industrialio
ad799x;;;industrialio industrialio_triggered_buffer
ad8801;;;industrialio
ad9467;6.12,7.2;;industrialio_backend industrialio
ad_sigma_delta;;;industrialio_buffer_dmaengine industrialio industrialio_triggered_buffer
adcxx
addi_apci_1032;;;comedi_pci comedi
addi_apci_1500;;;comedi_pci comedi
addi_apci_1516;;;comedi comedi_pci addi_watchdog
addi_apci_1564;;;comedi_pci comedi addi_watchdog
addi_apci_16xx;;;comedi_pci comedi
addi_apci_2032;;;comedi comedi_pci addi_watchdog
addi_apci_2200;;;comedi comedi_pci addi_watchdog
addi_apci_3120;;;comedi_pci comedi
addi_apci_3501;;;comedi_pci comedi
addi_apci_3xxx;;;comedi_pci comedi
addi_watchdog;;;comedi
adf7242;;;mac802154
adfs
adi;;;gameport
adiantum;;;libpoly1305 libnh
adis16080;;;industrialio
adis16130;;;industrialio
adis16136;;;adis_lib industrialio
adis16201;;;industrialio adis_lib
adis16209;;;industrialio adis_lib
adis16260;;;industrialio adis_lib
adis16460;;;adis_lib industrialio
adis16475;;;adis_lib industrialio;low_rate_allow@6.1,6.12,7.2: bool
adis16480;;;industrialio adis_lib;low_rate_allow@6.1,6.12,7.2: bool
adis_lib;;;industrialio industrialio_triggered_buffer
adjd_s311;;;industrialio_triggered_buffer industrialio
adl_pci6208;;;comedi comedi_pci
adl_pci7x3x;;;comedi comedi_pci
adl_pci8164;;;comedi_pci comedi
adl_pci9111;;;comedi comedi_pci comedi_8254
adl_pci9118;;;comedi_8254 comedi comedi_pci
adm1021;5.10;;;read_only: bool
adm1025;;;hwmon_vid
adm1026;;;hwmon_vid;gpio_fan: int[8], gpio_input: int[17], gpio_inverted: int[17], gpio_normal: int[17], gpio_output: int[17]
adm1029
adm1031
adm8211;;;mac80211 cfg80211 eeprom_93cx6;rx_ring_size: uint, tx_ring_size: uint
adm9240;;;hwmon_vid
adp5588_keys;;;matrix_keymap
ads7828
ads7846
ads7871
adt7411
adt7462
adt7470
adt7475;;;hwmon_vid
adummy;5.10,6.1,6.12;;atm
adutux;;;usbcore
adux1020;;;industrialio
adv7170;;;videodev;debug: int
adv7175;;;videodev;debug: int
adv_pci1710;;;comedi_pci comedi_8254 comedi
adv_pci1720;;;comedi_pci comedi
adv_pci1723;;;comedi comedi_pci
adv_pci1724;;;comedi_pci comedi
adv_pci1760;;;comedi_pci comedi
adv_pci_dio;;;comedi_pci comedi comedi_8255 comedi_8254
advansys;;;scsi_mod
advantech_ec_wdt;6.12,7.2;;watchdog;timeout: uint
advantechwdt;;;;nowayout: bool, timeout: int, wdt_start: int, wdt_stop: int
adxl345_core;;;industrialio kfifo_buf
adxl345_i2c;;;adxl345_core
adxl345_spi;;;regmap_spi adxl345_core
adxl372;;;industrialio industrialio_triggered_buffer
adxl372_i2c;;;adxl372
adxl372_spi;;;regmap_spi adxl372
adxrs290;;;industrialio industrialio_triggered_buffer
adxrs450;;;industrialio
aead
aegis128
aegis128_aesni
aer_inject;;;;aer_mask_override: bool
aes;7.2
aes_generic;5.10,6.1,6.12
aes_ti;5.10,6.1,6.12
aesni_intel;;;gf128mul
af9013;;;i2c_mux
af9033
af_alg
af_key;;net-pf-15;xfrm_algo
af_packet;;net-pf-17
af_packet_diag;;net-pf-16-proto-4-type-17
affs
agpgart
ah4;;xfrm-type-2-51;xfrm_algo
ah6;;xfrm-type-10-51;xfrm_algo
aha152x_cs;;;pcmcia scsi_mod scsi_transport_spi scsi_common;ext_trans: int, host_id: int, parity: int, reconnect: int, reset_delay: int, synchronous: int
ahci;;;libata libahci;marvell_enable: int, mask_port_ext@7.2: charp, mask_port_map@6.12,7.2: charp, mobile_lpm_policy: int
aic79xx;;;scsi_mod scsi_transport_spi;aic79xx: charp
aic7xxx;;;scsi_mod scsi_transport_spi;aic7xxx: charp
aic94xx;;;scsi_transport_sas libsas libata scsi_mod;max_cmnds: int, max_devs: int, use_msi: int
aiptek;;;usbcore;jitterDelay: int, programmableDelay: int
aircable;;;usbserial
airo;5.10,6.1;;cfg80211;adhoc: int, airo_perm: int, auto_wep: int, aux_bap: int, io: int[4], irq: int[4], maxencrypt: int, probe: int, proc_gid: int, proc_perm: int, proc_uid: int, rates: int[8], ssids: charp[3]
airo_cs;5.10,6.1;;pcmcia airo
airspy;;;videobuf2_common usbcore videobuf2_vmalloc videobuf2_v4l2 videodev
ak8975;;;industrialio industrialio_triggered_buffer
akcipher
al3010;;;industrialio
al3320a;;;industrialio
alcor;6.12,7.2;;mmc_core alcor_pci
alcor_pci;6.12,7.2
algif_aead;;;af_alg
algif_hash;;;af_alg
algif_rng;;;af_alg
algif_skcipher;;;af_alg
alienware_wmi;;;wmi;force_gmode@7.2: bool, force_hwmon@7.2: bool, force_platform_profile@7.2: bool
alim1535_wdt;;;;nowayout: bool, timeout: int
alim7101_wdt;;;;nowayout: bool, timeout: int, use_gpio: int
altera_ci;;;dvb_core;ci_dbg: int, pid_dbg: int
altera_ps2
altera_stapl;;;;debug: int
alx;;;mdio
am53c974;;;scsi_mod esp_scsi;am53c974_debug: bool, am53c974_fenab: bool
ambassador;5.10;;atm;cmds: uint, debug: ushort, pci_lat: byte, rx_lats: uint, rxs: uint[4], rxs_bs: uint[4], txs: uint
amc6821;;;;init: int, pwminv: int
amd
amd64_agp;;;;agp_try_unsupported: bool
amd64_edac;6.1,6.12,7.2;;edac_mce_amd;ecc_enable_override: int, edac_op_state: int
amd64_edac_mod;5.10;;edac_mce_amd;ecc_enable_override: int, edac_op_state: int
amd8111e;;;mii;coalesce: bool[8], dynamic_ipg: bool[8], speed_duplex: int[8]
amd_atl;6.12,7.2
amd_energy;5.10
amd_freq_sensitivity;;;cpufreq_ondemand
amd_pmc;6.1,6.12,7.2;;;delay_suspend@6.12,7.2: int, disable_workarounds@6.12,7.2: bool, dump_custom_stb@6.12,7.2: bool, enable_stb: bool
amd_pmf;6.12,7.2;;tee amd_sfh button;force_load: bool, metrics_table_loop_ms: int, smart_pc_support@7.2: bool;amdtee
amd_pstate;6.1,6.12,7.2
amd_rng
amd_sfh;6.1,6.12,7.2;;hid;sensor_mask: int
amd_uncore;6.1,6.12,7.2;;;update_interval@7.2: uint
amd_xgbe;;;;debug: int, ecc_ded_period: uint, ecc_ded_threshold: uint, ecc_sec_info_threshold: uint, ecc_sec_period: uint, ecc_sec_warn_threshold: uint
amdgpu;;;drm_kms_helper drm drm_display_helper ttm amdxcp gpu_sched drm_panel_backlight_quirks cec drm_suballoc_helper drm_exec video drm_ttm_helper drm_buddy i2c_algo_bit drm_client_lib crc16;abmlevel: uint|int, agp@6.12,7.2: int, aspm: int, async_gfx_ring: int, audio: int, backlight: bint, bad_page_threshold: int, bapm: int, benchmark@5.10: int, cg_mask: uint|ullong, cik_support: int, compute_multipipe: int, cwsr_enable: int, damageclips@6.12,7.2: int, dc: int, dcdebugmask: uint, dcfeaturemask: uint, debug_evictions: bool, debug_largebar@5.10,6.1: int, debug_mask@6.12,7.2: uint, deep_color: int, disable_cu: charp, discovery: int, disp_priority: int, dpm: int, emu_mode: int, enforce_isolation@6.12,7.2: bool|int, exp_hw_support: int, force_asic_type: int, forcelongtraining: uint, freesync_video@6.1,6.12,7.2: uint, fw_load_type: int, gartsize: uint, gpu_recovery: int, gttsize: int, halt_if_hws_hang: int, hdmi_hpd_debounce_delay_ms@7.2: uint, hw_i2c: int, hws_gws_support: bool, hws_max_conc_proc: int, ignore_crat@5.10,6.1: int, ip_block_mask: uint, job_hang_limit@5.10,6.1: int, lbpw: int, lockup_timeout: string, max_num_of_queues_per_device: int, mcbp: int, mes@5.10,6.1,6.12: int, mes_kiq@6.1,6.12: int, mes_log_enable@6.12,7.2: int, modeset@6.12,7.2: int, moverate: int, msi: int, mtype_local@6.12,7.2: int, no_queue_eviction_on_vm_fault@6.1,6.12,7.2: int, no_system_mem_limit: bool, noretry: int, num_kcq: int, pcie_gen2: int, pcie_gen_cap: uint, pcie_lane_cap: uint, pg_mask: uint, ppfeaturemask: hexint, ptl@7.2: int, queue_preemption_timeout_ms: int, ras_enable: int, ras_mask: uint, rebar@7.2: int, reset_method: int, runpm: int, sched_hw_submission: int, sched_jobs: int, sched_policy: int, sdma_phase_quantum: uint, seamless@6.12,7.2: int, send_sigterm: int, sg_display@6.1,6.12,7.2: int, si_support: int, smu_memory_pool_size: uint, smu_pptable_id@6.1,6.12,7.2: int, svm_default_granularity@6.12,7.2: uint, test@5.10: int, timeout_fatal_disable@6.1,6.12,7.2: bool, timeout_period@6.1,6.12,7.2: uint, tmz: int, umsch_mm@6.12,7.2: int, umsch_mm_fwlog@6.12,7.2: int, uni_mes@6.12,7.2: int, use_xgmi_p2p@6.1,6.12,7.2: int, user_partt_mode@6.12,7.2: uint, user_queue@7.2: int, vcnfw_log@6.1,6.12,7.2: int, virtual_display: charp, vis_vramlimit: int, visualconfirm@6.1,6.12,7.2: uint, vm_block_size: int, vm_debug@5.10,6.1: int, vm_fault_stop: int, vm_fragment_size: int, vm_size: int, vm_update_mode: int, vramlimit: int, wbrf@6.12,7.2: int
amdtee;6.12,7.2;;ccp tee
amdxcp;6.12,7.2;;drm
amdxdna;7.2;;drm gpu_sched drm_shmem_helper amd_pmf;aie2_max_col: uint, force_cmdlist: bool, force_iova: bool, tdr_timeout_ms: int
amilo_rfkill;;;rfkill
amplc_dio200_common;;;comedi comedi_8254
amplc_dio200_pci;;;comedi_pci amplc_dio200_common
amplc_pc236_common;;;comedi comedi_8255
amplc_pci224;;;comedi comedi_pci comedi_8254
amplc_pci230;;;comedi_8255 comedi_pci comedi comedi_8254
amplc_pci236;;;comedi_pci comedi amplc_pc236_common
amplc_pci263;;;comedi_pci comedi
analog;;;gameport;map: charp[16], use_ktime@5.10: bool
ansi_cprng;5.10,6.1,6.12;;;dbg: int
aoe;;;;aoe_deadsecs: int, aoe_dyndevs: int, aoe_iflist: string, aoe_maxout: int, aoe_maxsectors: int
apanel
apds9300;;;industrialio
apds9802als
apds990x;5.10,6.1,6.12
apds9960;;;industrialio kfifo_buf
apparmor;;;;audit_header: aabool, debug@5.10,6.1,6.12: aabool, enabled: aaintbool, export_binary@6.1,6.12,7.2: aabool, hash_policy: aabool, lock_policy: aalockpolicy, logsyscall: aabool, paranoid_load: aabool, path_max: aauint, rawdata_compression_level: aacompressionlevel
apple_bl;;;video;debug: int
apple_gmux;;;video
apple_mfi_fastcharge;;;usbcore
appledisplay;;;usbcore
applesmc
applespi;;;crc16;fnmode: uint, fnremap: uint, iso_layout: bool, touchpad_dimensions: string
appletalk;5.10,6.1,6.12;net-pf-5;psnap
appletouch;;;usbcore;debug: int, threshold: int
applicom;5.10,6.1,6.12;;;irq: uint, mem: ulong
aqc111;;;usbnet usbcore
aquacomputer_d5next;6.1,6.12,7.2;;hid crc16
aquantia;;;crc_itu_t
ar5523;;;mac80211 usbcore cfg80211
ar7part;5.10,6.1;;mtd
arc_rawmode;;;arcnet
arc_rimi;5.10,6.1,6.12;;arcnet;device: string, io: int, irq: int, node: int
arcfb;;;;arcfb_enable: uint, c2io_addr: ulong, cio_addr: ulong, dio_addr: ulong, irq: uint, nosplash: uint, num_cols: ulong, num_rows: ulong, splashval: ulong, tuhold: ulong
arcmsr;;;scsi_mod;cmd_per_lun: int, cmd_timeout@6.1,6.12,7.2: int, dma_mask_64: int, host_can_queue: int, msi_enable: int, msix_enable: int, set_date_time: int
arcnet;;;;debug: int
arctic_fan_controller;7.2;;hid usbhid
ark3116;;;usbserial usbcore
arkfb;;;svgalib vgastate;mode: charp, mode_option: charp, threshold: int
arp_tables;;;x_tables
arpt_mangle;;;x_tables
arptable_filter;;;arp_tables x_tables
as102_fe
as73211;;;industrialio industrialio_triggered_buffer
asb100;;;hwmon_vid;force_subclients: short[4]
asc7621
ascot2e
ashmem_linux;5.10
asix;;;usbnet phylink usbcore mii
asn1_decoder
aspeed_pwm_tacho;5.10
ast;;;drm drm_kms_helper drm_shmem_helper drm_client_lib i2c_algo_bit;modeset: int
asus_armoury;7.2;;asus_wmi wmi firmware_attributes_class
asus_atk0110;;;;new_if: bool
asus_ec_sensors;6.1,6.12,7.2;;;mutex_path: charp
asus_laptop;;;video sparse_keymap rfkill;als_status: int, bled_type: charp, bluetooth_status: int, wapf: uint, wimax_status: int, wlan_status: int, wled_type: charp, wwan_status: int
asus_nb_wmi;;;asus_wmi video;tablet_mode_sw: uint, wapf: uint
asus_wireless
asus_wmi;;;wmi rfkill battery video sparse_keymap;fnlock_default@6.1,6.12,7.2: bool
asus_wmi_sensors;6.1,6.12,7.2;;wmi
asymmetric_keys;5.10,6.1
async_memcpy;;;async_tx
async_pq;;;async_tx raid6_pq async_xor
async_raid6_recov;;;async_tx raid6_pq async_pq async_xor async_memcpy
async_tx
async_xor;;;async_tx xor
at24;;;;io_limit: uint, write_timeout: uint
at25
at76c50x_usb;;;mac80211 usbcore cfg80211;debug: uint
at803x;;;qcom_phy_lib
at86rf230;;;mac802154 regmap_spi
ata_generic;;;libata;all_generic_ide: int
ata_piix;;;libata;prefer_ms_hyperv: int
atbm8830;;;;debug: int
ath;;;cfg80211
ath10k_core;;;cfg80211 mac80211 ath;coredump_mask: ulong, cryptmode: uint, debug_mask: uint, frame_mode@6.1,6.12,7.2: uint, fw_diag_log: bool, rawmode@5.10: bool, skip_otp: bool, uart_print: bool
ath10k_pci;;;ath10k_core;irq_mode: uint, reset_mode: uint
ath10k_usb;;;ath10k_core usbcore
ath11k;;;mac80211 qmi_helpers cfg80211;cold_boot_cal@6.1,6.12,7.2: bool, crypto_mode: uint, debug_mask: uint, frame_mode: uint, ftm_mode@6.12,7.2: bool
ath11k_pci;;;mhi ath11k
ath12k;6.12,7.2;;mac80211 qmi_helpers cfg80211 mhi;debug_mask: uint, ftm_mode@7.2: bool
ath12k_wifi7;7.2;;ath12k mac80211 mhi cfg80211
ath3k;;;usbcore bluetooth
ath5k;;;ath mac80211 cfg80211;fastchanswitch: bool, no_hw_rfkill_switch: bool, nohwcrypt: bool
ath6kl_core;;;cfg80211;ath6kl_p2p: uint, debug_mask: uint, heart_beat_poll: uint, recovery_enable: uint, suspend_mode: uint, testmode: uint, uart_debug: uint, uart_rate: uint, wow_mode: uint
ath6kl_sdio;;;mmc_core ath6kl_core
ath6kl_usb;;;ath6kl_core usbcore
ath9k;;;ath9k_common mac80211 ath ath9k_hw rfkill cfg80211;blink: int, bt_ant_diversity: int, btcoex_enable: int, debug: uint, led_active_high: int, nohwcrypt: int, ps_enable: int, use_chanctx: int, use_msi: int
ath9k_common;;;ath9k_hw ath cfg80211
ath9k_htc;;;mac80211 ath9k_hw usbcore ath rfkill ath9k_common cfg80211;blink: int, btcoex_enable: int, debug: uint, nohwcrypt: int, ps_enable: int, use_dev_fw: int
ath9k_hw;;;ath
ati_remote;;;rc_core usbcore;channel_mask: ulong, debug: int, mouse: bool, repeat_delay: int, repeat_filter: int
ati_remote2;;;usbcore;channel_mask, mode_mask
atkbd;;;;extra: bool, reset: bool, scroll: bool, set: int, softraw: bool, softrepeat: bool, terminal: bool
atl1;;;mii;debug: int, int_mod_timer: int[5]
atl1c
atl1e;;;;int_mod_timer: int[33], media_type: int[33], rx_mem_size: int[33], tx_desc_cnt: int[33]
atl2;;;;FlashVendor: int[5], IntModTimer: int[5], MediaType: int[5], RxMemBlock: int[5], TxMemSize: int[5]
atlantic;;;macsec;aq_itr: uint, aq_itr_rx: uint, aq_itr_tx: uint
atlas_btns
atm;;net-pf-20 net-pf-8
atmel;5.10,6.1;;cfg80211;firmware: charp
atmel_cs;5.10,6.1;;pcmcia atmel
atmel_mxt_ts
atmel_pci;5.10,6.1;;atmel
atmtcp;5.10,6.1,6.12;;atm
atp870u;;;scsi_mod
atusb;;;mac802154 usbcore
atxp1;;;hwmon_vid
aty128fb;;;;mode_option: charp, nomtrr: invbool
atyfb;;;;comp_sync: int, mclk: int, mode: charp, noaccel: bool, nomtrr: bool, pll: int, vram: int, xclk: int
au0828;;;videodev videobuf2_v4l2 dvb_core usbcore tveeprom rc_core videobuf2_common mc videobuf2_vmalloc;adapter_nr: short[16], debug: int, disable_ir: int, disable_usb_speed_check: int, i2c_scan: int, isoc_debug: int, preallocate_big_buffers: int
au8522_common;;;;debug: int
au8522_decoder;;;videodev mc au8522_common;analog_debug: int
au8522_dig;;;au8522_common;debug: int, zv_mode: int
auth_rpcgss;;rpc-auth-6;sunrpc;expired_cred_retry_delay: uint, key_expire_timeo: uint
authenc
authencesn;;;authenc
autofs4
avmfritz;5.10,6.1,6.12;;mISDN_core mISDNipac;debug
ax25;5.10,6.1,6.12
ax88179_178a;;;usbnet mii usbcore
ax88796b;6.1,6.12;;libphy
ax88796b_rust;7.2
axnet_cs;5.10,6.1,6.12;;pcmcia
axp20x
axp20x_adc;;;industrialio
axp20x_i2c;;;axp20x
axp20x_pek
axp288_adc;;;industrialio
axp288_charger;6.1,6.12,7.2;;extcon_core
axp288_fuel_gauge;;;industrialio;no_current_sense_res@6.1,6.12,7.2: bool
b2c2_flexcop;;;dvb_core cx24123 cx24113 s5h1420;adapter_nr: short[16], debug: int
b2c2_flexcop_pci;;;b2c2_flexcop;debug: int, enable_pid_filtering: int, irq_chk_intv: int
b2c2_flexcop_usb;;;b2c2_flexcop usbcore;debug: int
b43;;;cfg80211 mac80211 ssb bcma mmc_core cordic;allhwsupport: int, bad_frames_preempt: int, btcoex: int, fwpostfix: string, hwpctl: int, hwtkip: int, nohwcrypt: int, pio: int, qos: int, verbose: int
b43legacy;;;ssb mac80211 cfg80211;bad_frames_preempt: int, fwpostfix: string, pio: int
b44;;;ssb fixed_phy mii;b44_debug: int
backlight
balloon;;;;balloon_boot_timeout: uint
batman_adv;;net-pf-16-proto-16-family-batadv rtnl-link-batadv;crc16 bridge cfg80211;routing_algo
battery;;;;cache_time: uint
baycom_par;5.10,6.1,6.12;;parport hdlcdrv;iobase: int[4], mode: charp[4]
baycom_ser_fdx;5.10,6.1,6.12;;hdlcdrv;baud: int[4], iobase: int[4], irq: int[4], mode: charp[4]
baycom_ser_hdx;5.10,6.1,6.12;;hdlcdrv;iobase: int[4], irq: int[4], mode: charp[4]
bcache;;;;bch_cutoff_writeback: uint, bch_cutoff_writeback_sync: uint
bcachefs;6.12;;lz4hc_compress xor raid6_pq libcrc32c lz4_compress;backpointers_no_use_write_buffer: bool, btree_gc_always_rewrite: bool, btree_gc_rewrite_disabled: bool, btree_node_merging_disabled: bool, btree_shrinker_disabled: bool, key_merging_disabled: bool, verify_all_btree_replicas: bool, verify_btree_ondisk: bool, version: uint;xxhash poly1305 chacha20 sha256 crc64 crc32c
bch
bcm203x;;;usbcore bluetooth
bcm3510;;;;debug: int
bcm5974;;;usbcore;debug: int
bcm87xx
bcm_phy_lib
bcm_phy_ptp;6.1,6.12,7.2;;bcm_phy_lib
bcma
be2iscsi;;;scsi_transport_iscsi libiscsi scsi_mod iscsi_boot_sysfs;be_iopoll_budget: int, be_max_phys_size: uint, beiscsi_log_enable: uint, enable_msix: int
be2net;;;;num_vfs: uint, rx_frag_size: ushort
befs
belkin_sa;;;usbserial usbcore
bfa;;;scsi_transport_fc scsi_mod scsi_common;bfa_debugfs_enable: int, bfa_io_max_sge: int, bfa_linkup_delay: int, bfa_log_level: int, bfa_lun_queue_depth: int, fdmi_enable: int, host_name: charp, ioc_auto_recover: int, max_rport_logins: int, max_xfer_size: int, msix_disable_cb: int, msix_disable_ct: int, num_fcxps: int, num_ios: int, num_rports: int, num_sgpgs: int, num_tms: int, num_ufbufs: int, os_name: charp, os_patch: charp, pcie_max_read_reqsz: int, reqq_size: int, rport_del_timeout: int, rspq_size: int
bfq
bfs
bfusb;;;usbcore bluetooth
bh1750;;;industrialio
bh1770glc
bh1780;;;industrialio
binder_linux;;;;alloc_debug_mask: uint, debug_mask: uint, devices: charp, stop_on_user_error
binfmt_elf;5.10,6.1
binfmt_misc
binfmt_script
bitrev
blake2b_generic;5.10,6.1,6.12
blake2s;7.2
blake2s_generic;5.10
blake2s_x86_64;5.10
blk_cgroup;;;;blkcg_debug_stats: bool
block2mtd;;;mtd;block2mtd
blocklayoutdriver;;;nfsv4 sunrpc nfs
blowfish_common
blowfish_generic;;;blowfish_common
blowfish_x86_64;;;blowfish_common;force: int
bluecard_cs;5.10,6.1,6.12;;pcmcia bluetooth
bluetooth;;net-pf-31;rfkill crc16 ecdh_generic;disable_ertm: bool, disable_esco: bool, enable_ecred: bool
bluetooth_6lowpan;;;bluetooth 6lowpan
bma180;;;industrialio industrialio_triggered_buffer
bma220_core;7.2;;industrialio industrialio_triggered_buffer
bma220_i2c;7.2;;bma220_core
bma220_spi;;;bma220_core regmap_spi
bma400_core;;;industrialio industrialio_triggered_buffer
bma400_i2c;;;bma400_core
bma400_spi;;;bma400_core
bmc150_accel_core;;;industrialio industrialio_triggered_buffer
bmc150_accel_i2c;;;bmc150_accel_core
bmc150_accel_spi;;;bmc150_accel_core regmap_spi
bmc150_magn;;;industrialio industrialio_triggered_buffer
bmc150_magn_i2c;;;bmc150_magn
bmc150_magn_spi;;;bmc150_magn regmap_spi
bmg160_core;;;industrialio industrialio_triggered_buffer
bmg160_i2c;;;bmg160_core industrialio
bmg160_spi;;;bmg160_core regmap_spi
bmi160_core;;;industrialio industrialio_triggered_buffer
bmi160_i2c;;;bmi160_core
bmi160_spi;;;bmi160_core regmap_spi
bmp280;;;industrialio industrialio_triggered_buffer
bmp280_i2c;;;bmp280
bmp280_spi;;;bmp280
bna;;;;bna_debugfs_enable: uint, bnad_ioc_auto_recover: uint, bnad_msix_disable: uint
bnep;;bt-proto-4;bluetooth;compress_dst: bool, compress_src: bool
bnx2;;;;disable_msi: int
bnx2fc;;;libfcoe libfc scsi_transport_fc cnic scsi_mod scsi_common;debug_logging: int, devloss_tmo: uint, log_fka: uint, max_luns: uint, queue_depth: uint
bnx2i;;;scsi_common libiscsi scsi_transport_iscsi cnic scsi_mod;en_tcp_dack: int, error_mask1: uint, error_mask2: uint, event_coal_div: int, event_coal_min: int, rq_size: int, sq_size: int
bnx2x;;;mdio;debug: int, disable_tpa: int, dropless_fc: int, int_mode: int, mrrs: int, num_queues: int
bnxt_en
bnxt_re;6.12,7.2;;ib_core bnxt_en ib_uverbs_support
bochs;6.1,6.12,7.2;;drm drm_client_lib drm_kms_helper drm_shmem_helper;defx: int, defy: int, modeset: int
bochs_drm;5.10;;drm drm_kms_helper drm_vram_helper;defx: int, defy: int, modeset: int
bonding;;rtnl-link-bond;tls;ad_select: charp, all_slaves_active: int, arp_all_targets: charp, arp_interval: int, arp_ip_target: charp[16], arp_validate: charp, downdelay: int, fail_over_mac: charp, lacp_rate: charp, lp_interval: uint, max_bonds: int, miimon: int, min_links: int, mode: charp, num_grat_arp: int, num_unsol_na: int, packets_per_slave: int, primary: charp, primary_reselect: charp, resend_igmp: int, tx_queues: int, updelay: int, use_carrier: int, xmit_hash_policy: charp
bpa10x;;;bluetooth usbcore hci_uart
bpf_crypto_skcipher;6.12,7.2
bpqether;5.10,6.1,6.12;;ax25
bq24190_charger;;;extcon_core
bq27xxx_battery;;;;dt_monitored_battery_updates_nvm: bool, poll_interval
bq27xxx_battery_hdq;;;bq27xxx_battery wire;F_ID: int
br2684;;;atm
br_netfilter;;;bridge
braille_console;;;;sound: bool
brcmfmac;;;brcmutil cfg80211 mmc_core usbcore;alternative_fw_path: string, debug: int, fcmode: int, feature_disable: int, iapp: int, p2pon: int, roamoff: int, txglomsz: int
brcmfmac_bca;6.12,7.2;;brcmfmac
brcmfmac_cyw;6.12,7.2;;brcmfmac cfg80211
brcmfmac_wcc;6.12,7.2;;brcmfmac
brcmsmac;;;mac80211 bcma rfkill cfg80211 cordic brcmutil
brcmutil
brd;;;;max_part: int, rd_nr: int, rd_size: ulong
bridge;;rtnl-link-bridge;stp llc
broadcom;;;bcm_phy_lib bcm_phy_ptp
bsd_comp;;;ppp_generic
bsg
bt3c_cs;5.10,6.1,6.12;;bluetooth pcmcia
bt819;;;videodev;debug: int
bt856;;;videodev;debug: int
bt878;;;bttv;debug: int, verbose: int
btbcm;;;bluetooth
btcoexist;;;rtlwifi
btintel;;;bluetooth
btintel_pcie;6.12,7.2;;btintel bluetooth
btmrvl;;;bluetooth
btmrvl_sdio;;;mmc_core bluetooth btmrvl
btmtk;6.1,6.12,7.2;;bluetooth usbcore
btmtkuart;;;bluetooth
btqca;;;bluetooth
btree
btrfs;;;xor libblake2b raid6_pq;;blake2b-256@5.10,6.1,6.12 sha256@5.10,6.1,6.12 xxhash64@5.10,6.1,6.12 crypto-crc32c@5.10,6.1,6.12
btrsi;;;bluetooth
btrtl;;;bluetooth
btsdio;;;mmc_core bluetooth
bttv;;;rc_core tea575x videobuf2_common videodev videobuf2_v4l2 tveeprom videobuf2_dma_sg i2c_algo_bit;agc_crush: int, audioall: int, audiodev: int[32], audiomux: int[5], autoload: int, automute: int, bigendian: int, btcx_debug: int, bttv_debug: int, bttv_gpio: int, bttv_verbose: int, card: int[32], chroma_agc: int, combfilter: int, coring: int, debug_latency: int, disable_ir: int, fdsr: int, full_luma_range: int, gbuffers: int, gbufsize: int, gpiomask: int, i2c_debug: int, i2c_hw: int, i2c_scan: int, i2c_udelay: int, ir_debug: int, ir_rc5_remote_gap: int, irq_debug: int, irq_iswitch: int, latency: int, lumafilter: int, no_overlay@5.10,6.1: int, pll: int[32], radio: int[32], radio_nr: int[32], remote: int[32], reset_crop: int, svhs: int[32], triton1: int, tuner: int[32], uv_ratio: int, v4l2: int, vbi_debug: int, vbi_nr: int[32], vbibufs: int, vcr_hack: int, video_nr: int[32], vsfx: int, whitecrush_lower: int, whitecrush_upper: int
btusb;;;usbcore bluetooth btmtk btintel btrtl btbcm;disable_scofix: bool, enable_autosuspend: bool, force_scofix: bool, reset: bool
buddy;6.12,7.2
budget;5.10,6.12,7.2;;budget_core dvb_core saa7146;adapter_nr: short[16], diseqc_method: int
budget_av;5.10,6.12,7.2;;saa7146 budget_core saa7146_vv dvb_core videodev;adapter_nr: short[16]
budget_ci;5.10,6.12,7.2;;rc_core dvb_core budget_core saa7146;adapter_nr: short[16], ir_debug: int, rc5_device: int
budget_core;5.10,6.12,7.2;;dvb_core ttpci_eeprom saa7146;bufsize: int, debug: int
budget_patch;5.10;;budget_core saa7146 dvb_core;adapter_nr: short[16]
build_policy;7.2
button;;;;lid_init_state, lid_report_interval: ulong
c2port_duramar2150;;;core
cachefiles;;;netfs;debug: uint
cafe_ccic;;;mcam_core v4l2_async videodev
cafe_nand;;;nand reed_solomon mtd;checkecc: int, debug: int, regdebug: int, skipbbt: int, timing: int[3], usedma: int
camellia_aesni_avx2;;;camellia_x86_64 camellia_aesni_avx_x86_64
camellia_aesni_avx_x86_64;;;camellia_x86_64
camellia_generic
camellia_x86_64;;;;force: int
can;;net-pf-29;;stats_timer: int
can327;6.12,7.2;;can_dev
can_bcm;;can-proto-2;can
can_dev
can_gw;;can-gw;can;max_hops: uint|byte
can_isotp;;can-proto-6;can;max_pdu_size@6.12,7.2: uint
can_j1939;;can-proto-7;can
can_raw;;can-proto-1;can
capmode;;;arcnet
capsule_loader
carl9170;;;mac80211 usbcore ath cfg80211;noht: int, nohwcrypt: bool
cassini;;;;cassini_debug: int, link_mode: int, linkdown_timeout: int
cast5_avx_x86_64;;;cast5_generic cast_common
cast5_generic;;;cast_common
cast6_avx_x86_64;;;cast6_generic cast_common
cast6_generic;;;cast_common
cast_common
catc;;;usbcore
cavium_ptp
cb710
cb710_mmc;;;mmc_core cb710
cb_das16_cs;;;comedi comedi_pcmcia comedi_8254
cb_pcidas;;;comedi_8254 comedi_pci comedi comedi_8255
cb_pcidas64;;;comedi comedi_8255 comedi_pci
cb_pcidda;;;comedi_pci comedi comedi_8255
cb_pcimdas;;;comedi comedi_pci comedi_8254 comedi_8255
cb_pcimdda;;;comedi_pci comedi comedi_8255
cbc
cc10001_adc;;;industrialio industrialio_triggered_buffer
cc2520;;;mac802154
ccm
ccp;;;;dma_chan_attr: uint, dmaengine: uint, init_ex_path@6.1,6.12,7.2: charp, max_devs: uint, nqueues: uint, psp_cmd_timeout: int, psp_init_on_probe@6.1,6.12,7.2: bool, psp_probe_timeout: int, tio@7.2: bool
ccp_crypto;;;ccp;aes_disable: uint, des3_disable: uint, rsa_disable: uint, sha_disable: uint
cdc_acm;;;usbcore
cdc_eem;;;usbcore usbnet
cdc_ether;;;usbcore usbnet
cdc_mbim;;;usbnet usbcore cdc_ncm cdc_wdm
cdc_ncm;;;usbcore usbnet cdc_ether;prefer_mbim: bool
cdc_phonet;;;usbcore phonet
cdc_subset;;;usbcore usbnet
cdc_wdm;;;usbcore
cdrom;;;;autoclose: bool, autoeject: bool, check_media_type: bool, debug: bool, lockdoor: bool, mrw_format_restart: bool
cec;;;rc_core;debug: int, debug_phys_addr: bool
ceph;;;libceph netfs;disable_send_metrics, enable_unsafe_idmap@6.12,7.2: bool, mount_syntax_v1@6.1,6.12,7.2, mount_syntax_v2@6.1,6.12,7.2
cfb;5.10,6.1
cfbcopyarea
cfbfillrect
cfbimgblt
cfg80211;;net-pf-16-proto-16-family-nl80211;rfkill;bss_entries_limit: int, cfg80211_disable_40mhz_24ghz: bool, ieee80211_regdom: charp
cfi_cmdset_0001;;;cfi_util
cfi_cmdset_0002;;;cfi_util
cfi_cmdset_0020;;;cfi_util mtd
cfi_probe;;;gen_probe chipreg cfi_util
cfi_util
ch;;;scsi_mod;debug: int, dt_id: int[16], dt_lun: int[16], init: int, timeout_init: int, timeout_move: int, vendor_counts: int[4], vendor_firsts: int[4], verbose: int
ch341;;;usbcore usbserial
ch7006;;;drm drm_kms_helper;debug: int, scale: int, tv_norm: charp
ch9200;;;usbcore usbnet mii
chacha;7.2;;libchacha
chacha20poly1305;;;libpoly1305
chacha_generic;5.10,6.1,6.12;;libchacha
chacha_x86_64;5.10,6.1,6.12;;libchacha
chaoskey;;;usbcore
chcr;;;cxgb4 gf128mul authenc
chipreg
chromeos_acpi;6.1,6.12,7.2
chromeos_laptop
chromeos_privacy_screen;6.12,7.2;;drm
chromeos_pstore;;;;ecc_size@7.2: int
chromeos_tbmc;6.12,7.2
cicada
cifs;;;netfs dns_resolver libarc4 cifs_md4 nls_ucs2_utils;CIFSMaxBufSize: uint, cifs_max_pending: uint, cifs_min_rcv: uint, cifs_min_small: uint, dir_cache_timeout@6.12,7.2: uint, disable_legacy_dialects: bool, enable_gcm_256: bool, enable_negotiate_signing@6.1,6.12,7.2: bool, enable_oplocks: bool, require_gcm_256: bool, slow_rsp_threshold@6.1,6.12,7.2: uint
cifs_arc4;6.1,6.12
cifs_md4;6.1,6.12,7.2
cirrus;5.10,6.1,6.12;;drm drm_shmem_helper drm_kms_helper
cirrus_qemu;7.2;;drm drm_client_lib drm_kms_helper drm_shmem_helper
cirrusfb;;;;mode_option: charp, noaccel: bool
classmate_laptop;;;rfkill
clip;5.10,6.1,6.12;;atm
clocksource;5.10,6.1,6.12;;;max_cswd_read_retries@5.10: ulong, verify_n_cpus@6.1,6.12: int
cls_basic;;net-cls-basic
cls_bpf;;net-cls-bpf
cls_cgroup;;net-cls-cgroup
cls_flow;;net-cls-flow
cls_flower;;net-cls-flower
cls_fw;;net-cls-fw
cls_matchall;;net-cls-matchall
cls_route;;net-cls-route
cls_u32;;net-cls-u32
cm109;;;usbcore;phone: charp
cm32181;;;industrialio
cm3232;;;industrialio
cm3323;;;industrialio
cm36651;;;industrialio
cm4000_cs;5.10,6.1;;pcmcia
cm4040_cs;5.10,6.1;;pcmcia
cmac
cmtp;5.10,6.1;bt-proto-5;bluetooth kernelcapi
cn
cnic;;;uio
cobra;;;gameport
coda
com20020;;;arcnet
com20020_cs;5.10,6.1,6.12;;pcmcia arcnet com20020;backplane: int, clockm: int, clockp: int, node: int, timeout: int
com20020_pci;;;arcnet com20020;backplane: int, clockm: int, clockp: int, device: string, node: int, timeout: int
com90io;5.10,6.1,6.12;;arcnet;device: string, io: int, irq: int
com90xx;5.10,6.1,6.12;;arcnet;device: string, io: int, irq: int, shmem: int
comedi;;;;comedi_default_buf_maxsize_kb: uint, comedi_default_buf_size_kb: uint, comedi_num_legacy_minors: ushort
comedi_8254;;;comedi
comedi_8255;;;comedi
comedi_bond;;;kcomedilib comedi
comedi_parport;;;comedi
comedi_pci;;;comedi
comedi_pcmcia;;;pcmcia comedi
comedi_test;;;comedi;amplitude: uint, noauto: bool, period: uint
comedi_usb;;;comedi usbcore
compal_laptop;;;video rfkill;force: bool
compat_binfmt_elf;5.10,6.1
configfs
contec_pci_dio;;;comedi_pci comedi
cordic
core;;;;burst@6.12,7.2: uint, check_on_panic@6.12,7.2: bool, deferrable@6.12,7.2: bool, skip_covered_thresh@6.12,7.2: ulong
coreboot_table;6.1,6.12,7.2
coretemp;;;;tjmax: int
corsair_cpro;6.1,6.12,7.2;;hid
corsair_psu;6.1,6.12,7.2;;hid
cortina
cp210x;;;usbserial usbcore
cpcihp_generic;;;;bridge: charp, debug: bool, enum_bit: uint, first_slot: byte, last_slot: byte, port: ushort
cpcihp_zt5550;;;;debug: bool, poll: bool
cpia2;5.10;;videodev usbcore;alternate: int, buffer_size: int, flicker_mode: int, num_buffers: int, video_nr: int
cpu5wdt;5.10,6.1,6.12;;;port: int, ticks: int, verbose: int
cpufreq;;;;default_governor: string, off: int
cpufreq_conservative
cpufreq_ondemand
cpufreq_performance
cpufreq_powersave
cpufreq_userspace
cpuid
cpuidle;;;;governor: string, off: int
cpuidle_haltpoll;;;;force: bool
cqhci;;;mmc_core
crc16
crc32
crc32_cryptoapi;7.2
crc32_generic;5.10,6.1,6.12
crc32_pclmul;5.10,6.1,6.12
crc32c_cryptoapi;7.2
crc32c_generic;5.10,6.1,6.12
crc32c_intel;5.10,6.1,6.12
crc64
crc64_rocksoft;6.1,6.12;;;transform@6.1;crc64
crc64_rocksoft_generic;6.1,6.12
crc7;5.10,6.1,6.12
crc8
crc_ccitt
crc_itu_t
crc_t10dif;;;;transform@5.10,6.1;crct10dif@5.10,6.1,6.12
crct10dif_common;5.10,6.1,6.12
crct10dif_generic;5.10,6.1,6.12
crct10dif_pclmul;5.10,6.1,6.12
cros_charge_control;6.12,7.2;;cros_ec_proto battery;probe_with_fwk_charge_control: bool
cros_ec;6.1,6.12,7.2;;cros_ec_proto
cros_ec_accel_legacy;6.12,7.2;;industrialio cros_ec_sensors_core
cros_ec_baro;6.12,7.2;;industrialio cros_ec_sensors_core
cros_ec_cec;6.12,7.2;;cros_ec_proto cec
cros_ec_chardev;6.1,6.12,7.2;;cros_ec_proto
cros_ec_debugfs;6.1,6.12,7.2;;cros_ec_proto;log_poll_period_ms@6.12,7.2: uint
cros_ec_dev;6.1,6.12,7.2;;cros_ec_proto
cros_ec_hwmon;6.12,7.2;;cros_ec_proto
cros_ec_i2c;6.12,7.2;;cros_ec cros_ec_proto
cros_ec_ishtp;6.12,7.2;;intel_ishtp cros_ec cros_ec_proto
cros_ec_keyb;6.12,7.2;;cros_ec_proto matrix_keymap
cros_ec_lid_angle;6.12,7.2;;industrialio cros_ec_sensors_core industrialio_triggered_buffer
cros_ec_light_prox;6.12,7.2;;industrialio cros_ec_sensors_core
cros_ec_lightbar;6.1,6.12,7.2;;cros_ec_proto
cros_ec_lpcs;6.12,7.2;;cros_ec cros_ec_proto
cros_ec_proto;7.2
cros_ec_sensorhub;6.1,6.12,7.2;;cros_ec_proto
cros_ec_sensors;6.12,7.2;;industrialio cros_ec_sensors_core
cros_ec_sensors_core;6.12,7.2;;cros_ec_proto kfifo_buf industrialio cros_ec_sensorhub industrialio_triggered_buffer
cros_ec_spi;6.12,7.2;;cros_ec cros_ec_proto
cros_ec_sysfs;6.1,6.12,7.2;;cros_ec_proto
cros_ec_typec;6.1,6.12,7.2;;typec roles cros_ec_proto cros_usbpd_notify
cros_ec_ucsi;7.2;;typec_ucsi cros_usbpd_notify typec cros_ec_proto
cros_kbd_led_backlight;;;cros_ec_proto
cros_peripheral_charger;6.1,6.12,7.2;;cros_ec_proto
cros_typec_switch;6.1,6.12,7.2;;typec cros_ec_proto
cros_usbpd_charger;6.12,7.2;;cros_ec_proto cros_usbpd_notify
cros_usbpd_logger;6.12,7.2;;cros_ec_proto
cros_usbpd_notify;6.1,6.12,7.2;;cros_ec_proto
crvml;5.10,6.1;;vmlfb
cryptd;5.10,6.1,6.12;;;cryptd_max_cpu_qlen: uint
crypto
crypto_acompress
crypto_algapi;;;;;cryptomgr
crypto_engine
crypto_hash
crypto_null
crypto_simd;5.10,6.1,6.12;;cryptd
crypto_skcipher;6.12,7.2
crypto_user
cryptomgr;;;;notests: bool, panic_on_fail@5.10,6.1,6.12: bool
cs3308;;;videodev
cs42l43;6.12,7.2
cs42l43_sdw;6.12,7.2;;soundwire_bus regmap_sdw cs42l43
cs5345;;;videodev;debug: bool
cs53l32a;;;videodev;debug: bool
cs_dsp;6.1,6.12,7.2
csiostor;;;scsi_transport_fc scsi_mod scsi_common;;cxgb4
ct82c710;5.10,6.1,6.12
ctr
cts
curve25519_generic;5.10,6.1,6.12;;libcurve25519_generic
curve25519_x86_64;5.10,6.1,6.12;;libcurve25519_generic
cuse
cx18;;;videodev cx2341x videobuf2_v4l2 dvb_core tveeprom videobuf2_common videobuf2_vmalloc i2c_algo_bit;adapter_nr: short[16], cardtype: int[32], cx18_first_minor: int, cx18_pci_latency: int, debug: int, enc_idx_buffers: int, enc_idx_bufs: int, enc_idx_bufsize: int, enc_mpg_buffers: int, enc_mpg_bufs: int, enc_mpg_bufsize: int, enc_pcm_buffers: int, enc_pcm_bufs: int, enc_pcm_bufsize: int, enc_ts_buffers: int, enc_ts_bufs: int, enc_ts_bufsize: int, enc_vbi_buffers: int, enc_vbi_bufs: int, enc_yuv_buffers: int, enc_yuv_bufs: int, enc_yuv_bufsize: int, mmio_ndelay: int, ntsc: string, pal: string, radio: int[32], retry_mmio: int, secam: string, tuner: int[32]
cx18_alsa;;;cx18 snd_pcm snd;debug: int, pcm_debug: int
cx22700;;;;debug: int
cx22702;;;;debug: int
cx231xx;;;usbcore videodev videobuf2_v4l2 cx2341x mc videobuf2_common i2c_mux videobuf2_vmalloc rc_core tveeprom;alt: int, card: int[8], core_debug: int, disable_ir: int, i2c_debug: int, i2c_scan: int, isoc_debug: int, mpeglines: int, mpeglinesize: int, pcb_debug: int, radio_nr: int[8], reg_debug: int, transfer_mode: int, tuner: int, v4l_debug: int, vbi_nr: int[8], video_debug: int, video_nr: int[8]
cx231xx_alsa;;;cx231xx usbcore snd snd_pcm videodev;debug: int
cx231xx_dvb;;;cx231xx dvb_core;adapter_nr: short[16], debug: int
cx2341x;;;videodev;debug: int
cx23885;;;videobuf2_v4l2 dvb_core rc_core snd_pcm altera_ci videobuf2_common videodev videobuf2_dvb cx2341x tveeprom m88ds3103 videobuf2_dma_sg altera_stapl tda18271 snd;adapter_nr: short[16], alt_tuner: int, audio_debug: int, card: int[8], ci_dbg: int, ci_irq_enable: int, debug: int, disable_analog_audio: int, disable_analog_video@7.2: int[8], dma_reset_workaround: int, enable_885_ir: int, i2c_debug: int, i2c_scan: int, ir_888_debug: int, irq_debug: int, mpegbufs: int, mpeglines: int, mpeglinesize: int, netup_card_rev: int, v4l_debug: int, vbi_debug: int, vbi_nr: int[8], vbibufs: int, vid_limit: int, video_debug: int, video_nr: int[8]
cx24110;;;;debug: int
cx24113;;;;debug: int
cx24116;;;;debug: int, esno_snr: int, toneburst: int
cx24117
cx24120
cx24123;;;;debug: int, force_band: int
cx25840;;;mc videodev;debug: int, firmware: charp, ir_debug: int
cx82310_eth;;;usbcore usbnet
cx8800;;;cx88xx videodev videobuf2_v4l2 videobuf2_common videobuf2_dma_sg;irq_debug: int, radio_nr: int[8], vbi_debug: int, vbi_nr: int[8], video_debug: int, video_nr: int[8]
cx8802;;;cx88xx videobuf2_common;debug: int
cx88_alsa;;;snd cx88xx snd_pcm videodev;debug: int, enable: bool[32], index: int[32]
cx88_blackbird;;;cx8802 videobuf2_common cx2341x cx8800 videodev videobuf2_dma_sg videobuf2_v4l2 cx88xx;debug: int
cx88_dvb;;;videobuf2_dvb videobuf2_dma_sg videobuf2_v4l2 cx88xx cx8802 cx88_vp3054_i2c videobuf2_common dvb_core;adapter_nr: short[16], debug: int, dvb_buf_tscnt: int
cx88_vp3054_i2c;;;i2c_algo_bit
cx88xx;;;rc_core videodev tveeprom videobuf2_common i2c_algo_bit;always_analog: int, audio_debug: int, card: int[8], core_debug: int, disable_ir: int, dsp_debug: int, i2c_debug: int, i2c_scan: int, i2c_udelay: int, ir_debug: int, ir_samplerate: uint, latency: int, nicam: int, nocomb: int, radio: int[8], radio_deemphasis: int, tuner: int[8]
cxacru;;;usbcore atm usbatm
cxd2099;;;;buffermode: int
cxd2820r
cxd2841er
cxgb;;;mdio;copybreak: int, dflt_msg_enable: int, disable_msi: int, t1powersave: int
cxgb3;;;mdio;dflt_msg_enable: int, msi: int, ofld_disable: int
cxgb3i;;;cxgb3 libcxgbi libiscsi libiscsi_tcp scsi_mod libcxgb;cxgb3i_max_connect: uint, cxgb3i_rcv_win: int, cxgb3i_rx_credit_thres: int, cxgb3i_snd_win: int, cxgb3i_sport_base: uint, dbg_level: uint
cxgb4;;;tls;dbfifo_drain_delay: int, dbfifo_int_thresh: int, msi: int, select_queue: int
cxgb4i;;;cxgb4 libcxgbi libiscsi libiscsi_tcp scsi_mod;cxgb4i_max_connect: uint, cxgb4i_rcv_win: int, cxgb4i_rx_credit_thres: int, cxgb4i_snd_win: int, cxgb4i_sport_base: ushort, dbg_level: uint
cxgb4vf;;;;msi: int
cxgbit;;;cxgb4 iscsi_target_mod libcxgb target_core_mod
cxl_acpi;6.1,6.12,7.2;;cxl_pmem;;cxl_port@6.12,7.2
cxl_core;6.1,6.12,7.2;;;media_ready_timeout: ushort
cxl_mem;6.1,6.12,7.2;;;;cxl_port@6.1,6.12
cxl_pci;6.1,6.12,7.2;;cxl_mem;mbox_ready_timeout: ushort
cxl_pmem;6.1,6.12,7.2;;libnvdimm
cxl_port;6.1,6.12,7.2
cyapatp;;;crc_itu_t
cyber2000fb;;;i2c_algo_bit;default_font: charp
cyberjack;;;usbserial usbcore
cyclades;5.10
cypress_cy7c63;;;usbcore
cypress_firmware;;;usbcore
cypress_m8;;;usbcore usbserial;interval: int, stats: bool, unstable_bauds: bool
cytherm;;;usbcore
da280;;;industrialio
da311;;;industrialio
daqboard2000;;;comedi comedi_8255 comedi_pci
das08;;;comedi comedi_8255 comedi_8254
das08_cs;;;comedi_pcmcia comedi das08
das08_pci;;;comedi_pci comedi das08
davicom
dax
dax_cxl;6.12,7.2;;dax_hmem
dax_hmem;;;;region_idle: bool;cxl_acpi@6.12
dax_pmem;;;libnvdimm
dax_pmem_compat;5.10;;libnvdimm dax_pmem_core device_dax
dax_pmem_core;5.10;;libnvdimm
db9;;;parport;dev: int[2], dev2: int[2], dev3: int[2]
dc395x;;;scsi_mod scsi_transport_spi;adapter_id: int, adapter_mode: int, dev_mode: int, max_speed: int, reset_delay: int, safe: bool, tags: int
dca
dccp;5.10,6.1,6.12;;;ccid2_do_cwv: bool, thash_entries: int
dccp_diag;5.10,6.1,6.12;net-pf-16-proto-4-type-2-33;inet_diag dccp
dccp_ipv4;5.10,6.1,6.12;;dccp
dccp_ipv6;5.10,6.1,6.12;;dccp dccp_ipv4
dcdbas
ddbridge;;;dvb_core;adapter_alloc: int, adapter_nr: short[16], alt_dma: int, ci_bitrate: int, dma_buf_num: int, dma_buf_size: int, dummy_tuner: int, fmode: int, fmode_sat: int, msi: int, no_init: int, old_quattro: int, stv0910_single: int, ts_loop: int, xo2_speed: int
ddbridge_dummy_fe
de2104x;;;;debug: int, rx_copybreak: int
debugfs
deflate
defxx
dell_laptop;;;rfkill battery dell_smbios video;force_rfkill: bool
dell_lis3lv02d;7.2;;;probe_i2c_addr: bool
dell_pc;6.12,7.2;;dell_smbios
dell_rbtn;;;rfkill;auto_remove_rfkill: bool
dell_rbu;;;;allocation_floor: ulong, image_type: string
dell_smbios;;;dcdbas dell_wmi_descriptor wmi
dell_smm_hwmon;;;wmi;fan_max: uint, fan_mult: uint, force: bool, ignore_dmi: bool, power_status: bool, restricted: bool
dell_smo8800
dell_wmi;;;dell_smbios dell_wmi_descriptor sparse_keymap wmi video
dell_wmi_aio;;;wmi sparse_keymap
dell_wmi_ddv;6.12,7.2;;wmi battery;force: bool
dell_wmi_descriptor;;;wmi
dell_wmi_led;;;wmi
dell_wmi_sysman;6.1,6.12,7.2;;wmi firmware_attributes_class
des3_ede_x86_64;5.10,6.1,6.12;;libdes;force: int
des_generic;;;libdes
designware_i2s;6.12,7.2;;snd_soc_core
device_dax
device_hmem;;;;disable: bool
dh_generic
diag;5.10,6.1;net-pf-16-proto-4-type-30;tipc
dib0070;;;;debug: int
dib0090;;;;debug: int
dib3000mb;;;;debug: int
dib3000mc;;;dibx000_common;buggy_sfn_workaround: int, debug: int
dib7000m;;;dibx000_common;debug: int
dib7000p;;;dibx000_common;buggy_sfn_workaround: int, debug: int
dib8000;;;dibx000_common dvb_core;debug: int
dibx000_common;;;;debug: int
digi_acceleport;;;usbserial usbcore
digsig
dimlib;6.12,7.2
diskonchip;;;nand reed_solomon mtd;debug: int, doc_config_location: ulong, inftl_bbt_write: int, no_autopart: int, no_ecc_failures: int, show_firmware_partition: int, try_dword: int
dl2k;;;;copy_thresh: int, jumbo: int[8], media: charp[8], mtu: int[8], rx_coalesce: int, rx_flow: int, rx_timeout: int, tx_coalesce: int, tx_flow: int, vlan: int[8]
dlci;5.10
dlhl60d;;;industrialio industrialio_triggered_buffer
dlm;;;configfs
dm1105;;;rc_core dvb_core i2c_algo_bit;adapter_nr: short[16], card: int[4], ir_debug: int
dm9601;;;usbcore usbnet mii
dm_bio_prison
dm_bufio;;;dm_mod;allocated_get_free_pages_bytes: ulong, allocated_kmalloc_bytes@7.2: ulong, allocated_kmem_cache_bytes: ulong, allocated_vmalloc_bytes: ulong, current_allocated_bytes: ulong, max_age_seconds: uint, max_cache_size_bytes: ulong, peak_allocated_bytes: ulong, retain_bytes: ulong
dm_cache;;;dm_persistent_data dm_bio_prison dm_mod;cache_copy_throttle: uint
dm_cache_smq;;;dm_cache;smq_max_background_work@7.2: uint
dm_clone;7.2;;dm_mod dm_persistent_data;clone_hydration_throttle: uint
dm_crypt;;;dm_mod;max_read_size@6.12,7.2: uint, max_write_size@6.12,7.2: uint
dm_delay;;;dm_mod
dm_era;;;dm_persistent_data dm_mod
dm_flakey;;;dm_mod
dm_integrity;;;dm_mod dm_bufio async_xor
dm_log;;;dm_mod
dm_log_userspace;;;dm_log dm_mod
dm_log_writes;;;dm_mod
dm_mirror;;;dm_mod dm_region_hash dm_log;raid1_resync_throttle: uint
dm_mod;;;;dm_mq_nr_hw_queues: uint, dm_mq_queue_depth: uint, dm_numa_node: int, kcopyd_subjob_size_kb: uint, major: uint, reserved_bio_based_ios: uint, reserved_rq_based_ios: uint, stats_current_allocated_bytes: ulong, swap_bios: int, use_blk_mq: bool
dm_multipath;;;dm_mod scsi_mod;queue_if_no_path_timeout_secs: ulong
dm_persistent_data;;;dm_bufio
dm_queue_length;;;dm_multipath
dm_raid;;;md_mod dm_mod raid456;devices_handle_discard_safely: bool
dm_region_hash;;;dm_log
dm_round_robin;;;dm_multipath
dm_service_time;;;dm_multipath
dm_snapshot;;;dm_mod dm_bufio;snapshot_copy_throttle: uint, snapshot_cow_threshold: uint
dm_switch;;;dm_mod
dm_thin_pool;;;dm_mod dm_persistent_data dm_bio_prison;no_space_timeout: uint, snapshot_copy_throttle: uint
dm_unstripe;;;dm_mod
dm_vdo;6.12,7.2;;dm_bufio dm_mod;log_level: uint
dm_verity;;;dm_mod dm_bufio reed_solomon;keyring_unsealed@7.2: bool, prefetch_cluster: uint, require_signatures: bool, use_bh_bytes@7.2: uint[4]
dm_writecache;;;dm_mod;dm_writecache_throttle: uint
dm_zero;;;dm_mod
dm_zoned;;;dm_mod
dma_heap;7.2;;;mem_accounting: bool
dmard09;;;industrialio
dmard10;;;industrialio
dme1737;;;hwmon_vid;force_id: ushort, force_start: bool, probe_all_addr: bool
dmfe;;;;HPNA_NoiseFloor: byte, HPNA_mode: byte, HPNA_rx_cmd: byte, HPNA_tx_cmd: byte, SF_mode: byte, chkmode: byte, cr6set: int, debug: int, mode: byte
dmi_sysfs
dmx3191d;;;scsi_mod scsi_transport_spi;disconnect_mask: int
dns_resolver;;;;debug: uint
dp83640;6.1,6.12,7.2;;;chosen_phy: int, gpio_tab: ushort[8]
dp83822
dp83848
dp83867
dp83tc811
dp83td510;6.12,7.2
dps310;;;industrialio
dpt_i2o;5.10;;scsi_mod
drbd;;;lru_cache;allow_oos: bool, disable_sendpage: bool, minor_count: uint, proc_details: int, usermode_helper: string
drbg;5.10,6.1,6.12
drivetemp;;;scsi_mod
drm;;;;debug: int|ulong, edid_firmware: string, edid_fixup: int, panic_qr_version@7.2: uint, panic_screen@7.2, timestamp_precision_usec: int, vblankoffdelay: int
drm_buddy;6.1,6.12,7.2;;drm
drm_client_lib;7.2;;drm_kms_helper drm;active: string
drm_display_helper;6.1,6.12,7.2;;drm drm_kms_helper cec;dp_aux_i2c_speed_khz: int, dp_aux_i2c_transfer_size: int, drm_dp_cec_unregister_delay: uint
drm_exec;6.12,7.2;;drm
drm_gpusvm_helper;7.2;;drm
drm_gpuvm;6.12,7.2;;drm drm_exec
drm_kms_helper;;;drm;dp_aux_i2c_speed_khz@5.10: int, dp_aux_i2c_transfer_size@5.10: int, drm_dp_cec_unregister_delay@5.10: uint, drm_fbdev_overalloc: int, edid_firmware@5.10,6.1, fbdev_emulation: bool, poll: bool
drm_mipi_dsi
drm_panel_backlight_quirks;7.2;;drm
drm_panel_orientation_quirks
drm_shmem_helper;6.1,6.12,7.2;;drm drm_kms_helper
drm_suballoc_helper;6.12,7.2;;drm
drm_ttm_helper;;;drm drm_kms_helper ttm
drm_vram_helper;;;drm_ttm_helper drm ttm drm_kms_helper
drm_xen_front;;;drm xen_front_pgdir_shbuf drm_kms_helper
drop_monitor;;net-pf-16-proto-16-family-NET_DM
drx39xyj
drxd
drxk;;;;debug: int
ds1621;;;;polarity: int
ds1682
ds2482;;;wire;active_pullup: int, extra_config: int
ds2490;;;usbcore wire
ds2760_battery;;;wire;cache_time: uint, current_accum: uint, pmod_enabled: bool, rated_capacity: uint
ds3000;;;;debug: int
ds4424;;;industrialio
ds620
dsbr100;;;videodev usbcore;radio_nr: int
dst;;;bt878 dvb_core;dst_addons: int, dst_algo: int, verbose: int
dst_ca;;;dst dvb_core;verbose: int
dt3000;;;comedi_pci comedi
dt3155;;;videobuf2_common videodev videobuf2_dma_contig videobuf2_v4l2
dt9812;;;comedi_usb usbcore comedi
dtl1_cs;5.10,6.1,6.12;;bluetooth pcmcia
dummy;;rtnl-link-dummy;;numdummies: int
dummy_hcd;;;udc_core usbcore usb_common;is_high_speed: bool, is_super_speed: bool, num: uint
dummy_stm;6.12,7.2;;stm_core;fail_mode: int, master_max: int, master_min: int, nr_channels: int, nr_dummies: int
dvb_as102;;;dvb_core usbcore;adapter_nr: short[16], dual_tuner: int, elna_enable: int, fw_upload: int, pid_filtering: int, ts_auto_disable: int
dvb_bt8xx;;;bttv bt878 dvb_core;adapter_nr: short[16], debug: int
dvb_core;;;mc;cam_debug: int, debug: int, dvb_demux_feed_err_pkts: int, dvb_demux_speedcheck: int, dvb_demux_tscheck: int, dvb_force_auto_inversion: int, dvb_mfe_wait_time: int, dvb_override_tune_delay: int, dvb_powerdown_on_sleep: int, dvb_shutdown_timeout: int, dvbdev_debug: int, frontend_debug: int
dvb_dummy_fe
dvb_pll;;;;debug: int, id: int[64]
dvb_ttpci;5.10,6.12,7.2;;rc_core dvb_core saa7146_vv ttpci_eeprom saa7146 videodev;adac: int, adapter_nr: short[16], budgetpatch: int, debug: int, full_ts: int, hw_sections: int, pids_off: int, rgb_on: int, tv_standard: int, vidmode: int, volume: int, wss_cfg_16_9: int, wss_cfg_4_3: int
dvb_ttusb_budget;;;usbcore dvb_core;adapter_nr: short[16], debug: int
dvb_usb;;;mc dvb_core usbcore rc_core;debug: int, disable_rc_polling: int, force_pid_filter_usage: int
dvb_usb_a800;;;usbcore dvb_usb_dibusb_common dvb_usb_dibusb_mc_common rc_core dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_af9005;;;usbcore dvb_usb;adapter_nr: short[16], debug: int, dump_eeprom: int, led: bool
dvb_usb_af9005_remote;;;;debug: int
dvb_usb_af9015;;;dvb_usb_v2 usbcore dvb_core rc_core;adapter_nr: short[16], remote: int
dvb_usb_af9035;;;usbcore dvb_usb_v2 rc_core;adapter_nr: short[16]
dvb_usb_anysee;;;dvb_core rc_core dvb_usb_v2 usbcore;adapter_nr: short[16]
dvb_usb_au6610;;;dvb_usb_v2 usbcore;adapter_nr: short[16]
dvb_usb_az6007;;;dvb_usb_v2 dvb_core usbcore rc_core cypress_firmware;adapter_nr: short[16], xfer_debug: int
dvb_usb_az6027;;;stb0899 dvb_usb dvb_core usbcore stb6100;adapter_nr: short[16], debug: int
dvb_usb_ce6230;;;dvb_usb_v2 usbcore;adapter_nr: short[16]
dvb_usb_cinergyT2;;;usbcore dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_cxusb;;;dvb_usb usbcore rc_core dib0070;adapter_nr: short[16], debug: int
dvb_usb_dib0700;;;usbcore dib0090 dib7000m dib0070 dvb_usb rc_core dib3000mc;adapter_nr: short[16], debug: int, force_lna_activation: int, nb_packet_buffer_size: int
dvb_usb_dibusb_common;;;dvb_usb;debug: int
dvb_usb_dibusb_mb;;;dvb_usb_dibusb_common usbcore dvb_usb;adapter_nr: short[16]
dvb_usb_dibusb_mc;;;dvb_usb_dibusb_common usbcore dvb_usb_dibusb_mc_common dvb_usb;adapter_nr: short[16]
dvb_usb_dibusb_mc_common;;;dib3000mc dvb_usb_dibusb_common
dvb_usb_digitv;;;usbcore dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_dtt200u;;;dvb_usb rc_core usbcore;adapter_nr: short[16], debug: int
dvb_usb_dtv5100;;;usbcore dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_dvbsky;;;rc_core dvb_usb_v2 usbcore dvb_core m88ds3103;adapter_nr: short[16], disable_rc: int
dvb_usb_dw2102;;;usbcore dvb_usb rc_core dvb_core;adapter_nr: short[16], debug: int, demod: int
dvb_usb_ec168;;;dvb_usb_v2 usbcore;adapter_nr: short[16]
dvb_usb_gl861;;;dvb_core dvb_usb_v2 usbcore;adapter_nr: short[16]
dvb_usb_gp8psk;;;usbcore dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_lmedm04;;;usbcore rc_core dvb_usb_v2 dvb_core;adapter_nr: short[16], debug: int, firmware: int, pid: int
dvb_usb_m920x;;;rc_core usbcore dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_mxl111sf;;;usbcore mc dvb_usb_v2 tveeprom;adapter_nr: short[16], debug: int, isoc: int, rfswitch: int, spi: int
dvb_usb_nova_t_usb2;;;usbcore dvb_usb_dibusb_common dvb_usb_dibusb_mc_common dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_opera;;;usbcore dvb_usb;adapter_nr: short[16], debug: int
dvb_usb_pctv452e;;;ttpci_eeprom dvb_usb dvb_core usbcore rc_core;adapter_nr: short[16], debug: int
dvb_usb_rtl28xxu;;;dvb_usb_v2 usbcore rc_core;adapter_nr: short[16], disable_rc: int
dvb_usb_technisat_usb2;;;usbcore dvb_core dvb_usb rc_core;adapter_nr: short[16], debug: int, disable_led_control: int
dvb_usb_ttusb2;;;usbcore dvb_usb dvb_core rc_core;adapter_nr: short[16], debug: int, debug_ci: int
dvb_usb_umt_010;;;dvb_usb_dibusb_common usbcore dvb_usb;adapter_nr: short[16]
dvb_usb_v2;;;dvb_core usbcore mc rc_core;disable_rc_polling: int, force_pid_filter_usage: int
dvb_usb_vp702x;;;dvb_usb usbcore;adapter_nr: short[16], debug: int
dvb_usb_vp7045;;;usbcore dvb_usb rc_core;adapter_nr: short[16], debug: int
dw_dmac;;;dw_dmac_core
dw_dmac_core
dw_dmac_pci;;;dw_dmac_core
dwc3;6.12,7.2;;extcon_core udc_core usbcore roles usb_common
dwc3_haps;6.12,7.2
dwc3_pci;6.12,7.2
dwmac_generic;;;stmmac_platform
dwmac_intel;;;stmmac pcs_xpcs
dwmac_motorcomm;7.2;;stmmac_libpci stmmac
dyna_pci10xx;;;comedi comedi_pci
dynamic_debug;;;;verbose: int
dynapro
e100;;;mii;debug: int, eeprom_bad_csum_allow: int, use_io: int
e1000;;;;AutoNeg: int[33], Duplex: int[33], FlowControl: int[33], InterruptThrottleRate: int[33], RxAbsIntDelay: int[33], RxDescriptors: int[33], RxIntDelay: int[33], SmartPowerDownEnable: int[33], Speed: int[33], TxAbsIntDelay: int[33], TxDescriptors: int[33], TxIntDelay: int[33], XsumRX: int[33], copybreak: uint, debug: int
e1000e;;;;CrcStripping: int[33], IntMode: int[33], InterruptThrottleRate: int[33], KumeranLockLoss: int[33], RxAbsIntDelay: int[33], RxIntDelay: int[33], SmartPowerDownEnable: int[33], TxAbsIntDelay: int[33], TxIntDelay: int[33], WriteProtectNVM: int[33], copybreak: uint, debug: int
e4000;;;videodev
e752x_edac;;;;edac_op_state: int, force_function_unhide: int, report_non_memory_errors: int, sysbus_parity: int
earth_pt1;;;dvb_core;adapter_nr: short[16], nr_tables: uint
earth_pt3;;;dvb_core;adapter_nr: short[16], num_bufs: int, one_adapter: bool
ebt_802_3;;;x_tables
ebt_among;;;x_tables
ebt_arp;;;x_tables
ebt_arpreply;;;x_tables
ebt_dnat;;;x_tables
ebt_ip;;;x_tables
ebt_ip6;;;x_tables
ebt_limit;;;x_tables
ebt_log;;;x_tables
ebt_mark;;;x_tables
ebt_mark_m;;;x_tables
ebt_nflog;;;x_tables
ebt_pkttype;;;x_tables
ebt_redirect;;;x_tables
ebt_snat;;;x_tables
ebt_stp;;;x_tables
ebt_vlan;;;x_tables
ebtable_broute;5.10,6.1,6.12;;ebtables
ebtable_filter;5.10,6.1,6.12;;ebtables
ebtable_nat;5.10,6.1,6.12;;ebtables
ebtables;5.10,6.1,6.12;;x_tables
ec100
ec_sys;6.12,7.2;;;write_support: bool
ecb
ecc
ecdh_generic
ecdsa_generic;6.12,7.2
echainiv;;;geniv
ecrdsa_generic
ecryptfs;;;;ecryptfs_message_buf_len: uint, ecryptfs_message_wait_timeout: long, ecryptfs_number_of_users: uint, ecryptfs_verbosity: int
edac_core;;;;check_pci_errors: int, edac_mc_log_ce: int, edac_mc_log_ue: int, edac_mc_panic_on_ue: int, edac_pci_panic_on_pe: int
edac_mce_amd
edd
ee1004
eeepc_laptop;;;rfkill sparse_keymap video;hotplug_disabled: bool
eeepc_wmi;;;asus_wmi;hotplug_wireless: bool
eeprom;5.10,6.1
eeprom_93cx6
eeti_ts
efi_pstore;;;;pstore_disable, record_size@6.12,7.2: uint
efibc
efivarfs
efs
ehci_hcd;;;usbcore usb_common;ignore_oc: bool, log2_irq_thresh: int, park: uint
ehci_pci;;;usbcore ehci_hcd
ehset;;;usbcore
einj;6.1,6.12,7.2;;;param_extension: bool
elan_i2c
elants_i2c;6.12,7.2
elo
em28xx;;;mc usbcore tveeprom videodev;card: int[16], core_debug: int, disable_ir: int, disable_usb_speed_check: int, i2c_debug: int, i2c_scan: int, reg_debug: int, tuner: int, usb_xfer_mode: int
em28xx_alsa;;;snd usbcore snd_pcm em28xx usb_common;debug: int
em28xx_dvb;;;em28xx dvb_core usbcore;adapter_nr: short[16], debug: int
em28xx_rc;;;em28xx rc_core;ir_debug: int
em28xx_v4l;;;mc videodev videobuf2_v4l2 videobuf2_vmalloc em28xx videobuf2_common usbcore;alt: int, disable_vbi: int, isoc_debug: int, radio_nr: int[16], vbi_nr: int[16], video_debug: int, video_nr: int[16]
em_canid;;ematch-kind-7
em_cmp;;ematch-kind-1
em_ipset;;ematch-kind-8;ip_set
em_ipt;;ematch-kind-9;x_tables
em_meta;;ematch-kind-4
em_nbyte;;ematch-kind-2
em_text;;ematch-kind-5
em_u32;;ematch-kind-3
emc1403
emc2103;;;;apd: bint
emc6w201
emi26;;;usbcore
emi62;;;usbcore
empeg;;;usbserial usbcore
ems_pci;;;sja1000
ems_pcmcia;;;sja1000 pcmcia
ems_usb;;;can_dev usbcore
emu10k1_gp;;;gameport
ena;;;;debug@5.10: int
enclosure
encrypted_keys;6.1,6.12,7.2;;;user_decrypted_data: bool
ene_ir;;;rc_core;debug: int, learning_mode_force: bool, sample_period: int, txsim: bool
eni;5.10,6.1,6.12;;atm suni
enic
epic100;;;mii;debug: int, full_duplex: int[8], options: int[8], rx_copybreak: int
eql
erofs;;;;deflate_streams@6.12,7.2: uint, global_buffers@6.12,7.2: uint, lzma_streams@6.12,7.2: uint, reserved_pages@6.12,7.2: uint, zstd_streams@6.12,7.2: uint
esas2r;;;scsi_mod;can_queue: int, cmd_per_lun: int, esas2r_max_sectors: int, event_log_level: long, interrupt_mode: int, num_ae_requests: int, num_requests: int, num_sg_lists: int, sg_tablesize: int, sgl_page_size: int
esd_usb;6.1,6.12,7.2;;usbcore can_dev
esd_usb2;5.10;;can_dev usbcore
esp4;;xfrm-type-2-50;xfrm_algo
esp4_offload;;xfrm-offload-2-50;esp4
esp6;;xfrm-type-10-50;xfrm_algo
esp6_offload;;xfrm-offload-10-50;esp6
esp_scsi;;;scsi_transport_spi scsi_mod;esp_bus_reset_settle: int, esp_debug: int
essiv;;;authenc
et1011c
et131x
eurotechwdt;;;;ev: charp, io: int, irq: int, nowayout: bool
evdev
events;;;;event_eoi_delay: uint, event_loop_timeout: uint, fifo_events: bool
exfat
exportfs
ext4;;;jbd2 crc16 mbcache;;crypto-crc32c@5.10,6.1,6.12
extcon_axp288;6.1,6.12,7.2;;extcon_core roles
extcon_core
extcon_intel_cht_wc;;;roles extcon_core
extcon_usbc_cros_ec;6.12,7.2;;cros_ec_proto extcon_core
ezusb;;;usbcore
f2fs;;;lz4hc_compress;num_compress_pages: uint;crypto-crc32@5.10 crc32@6.1,6.12
f71805f;;;;force_id: ushort
f71808e_wdt;;;watchdog;f71862fg_pin: uint, force_id: ushort, nowayout: bool, pulse_width: uint, start_withtimeout: uint, timeout: int
f71882fg;;;;force_id: ushort
f75375s
f81232;;;usbserial usbcore
f81534;;;usbcore usbserial
failover
fakelb;;;mac802154;numlbs: int
fallback_table;6.1,6.12,7.2
fam15h_power
fan;;;;min_trip_distance@7.2: uint
farsync;;;hdlc;fst_excluded_cards: int, fst_excluded_list: int[32], fst_max_reads: int, fst_txq_high: int, fst_txq_low: int
fat
faulty;5.10,6.1;;md_mod
fb;;;;lockless_register_fb: bool
fb_ddc
fb_io_fops;6.12,7.2
fb_sys_fops
fbdev;5.10,6.1
fc0011
fc0012
fc0013
fc2580;;;videodev
fcoe;;;libfc scsi_transport_fc scsi_mod libfcoe;ddp_min: uint, debug_logging: int, e_d_tov: int, r_a_tov: int
fcrypt;5.10,6.1,6.12
fddi
fealnx;5.10,6.1;;mii;debug: int, full_duplex: int[8], max_interrupt_work: int, multicast_filter_limit: int, options: int[8], rx_copybreak: int
ff_memless
fintek_cir;;;rc_core;debug: int
firedtv;;;firewire_core dvb_core;adapter_nr: short[16], debug: int, fake_ca_system_ids: int[4]
firestream;5.10;;atm;fs_debug: int, fs_keystream: int, loopback: int, num: int
firewire_core;;;crc_itu_t
firewire_net;;;firewire_core
firewire_ohci;;;firewire_core;debug@5.10,6.1,6.12: int, quirks: int, remote_dma: bool
firewire_sbp2;;;scsi_mod firewire_core scsi_common;exclusive_login: bool, workarounds: int
firmware_attributes_class;6.1,6.12,7.2
firmware_class;;;;path: string
fixed_phy
fjes
floppy;;;;FLOPPY_DMA: int, FLOPPY_IRQ: int, floppy: charp
fm801_gp;;;gameport
fmpm;6.12,7.2;;amd_atl;max_nr_entries: byte
fmvj18x_cs;5.10,6.1,6.12;;pcmcia;sram_config: int
fnic;;;scsi_transport_fc scsi_mod scsi_common;fnic_fc_trace_max_pages: uint, fnic_fdmi_support@7.2: int, fnic_log_level: int, fnic_max_qdepth: uint, fnic_tgt_id_binding@7.2: uint, fnic_trace_max_pages: uint, io_completions: int, pc_rscn_handling_feature_flag@7.2: uint
font
forcedeth;;;;debug_tx_timeout: bool, dma_64bit: int, max_interrupt_work: int, msi: int, msix: int, optimization_mode: int, phy_cross: int, phy_power_down: int, poll_interval: int
fore_200e;5.10,6.1,6.12;;atm
fou;;;ip_tunnel udp_tunnel ip6_udp_tunnel
fou6;;;fou ip6_tunnel
framebuffer_coreboot;6.1,6.12,7.2
freevxfs
freq_table
fscache;5.10,6.1;;netfs;debug: uint, defer_create@5.10: uint, defer_lookup@5.10: uint
fschmd;;;;nowayout: bool
fscrypto;;;;num_prealloc_crypto_pages: uint
fsdev_dax;7.2
ftdi_elan;5.10,6.1;;usbcore;distrust_firmware: bool
ftdi_sio;;;usbserial usbcore;ndi_latency_timer@5.10,6.1,6.12: int
ftl;;;mtd mtd_blkdevs;shuffle_freq: int
ftsteutates;;;watchdog
fujitsu_laptop;;;sparse_keymap battery video;disable_brightness_adjust: bool, use_alt_lcd_levels: int
fujitsu_tablet
fujitsu_ts
fusb302;;;tcpm extcon_core usb_common
fuse;;;;allow_sys_admin_access@6.1,6.12,7.2: bool, enable_uring@7.2: bool, inval_wq@7.2: uint, max_user_bgreq, max_user_congthresh
fwnode_mdio;6.1,6.12,7.2
fxas21002c_core;;;industrialio industrialio_triggered_buffer
fxas21002c_i2c;;;fxas21002c_core
fxas21002c_spi;;;fxas21002c_core regmap_spi
fxos8700_core;;;industrialio
fxos8700_i2c;;;fxos8700_core
fxos8700_spi;;;fxos8700_core regmap_spi
g450_pll;;;matroxfb_misc
g760a
g_ether;;;libcomposite u_ether usb_f_rndis;bcdDevice: ushort, dev_addr: charp, host_addr: charp, iManufacturer: charp, iProduct: charp, iSerialNumber: charp, idProduct: ushort, idVendor: ushort, qmult: uint, use_eem: bool
g_ffs;;;libcomposite u_ether usb_f_rndis usb_f_fs;bDeviceClass: byte, bDeviceProtocol: byte, bDeviceSubClass: byte, bcdDevice: ushort, dev_addr: charp, functions: charp[10], host_addr: charp, iManufacturer: charp, iProduct: charp, iSerialNumber: charp, idProduct: ushort, idVendor: ushort, qmult: uint
g_mass_storage;6.12,7.2;;usb_f_mass_storage libcomposite;bcdDevice: ushort, cdrom: bool[16], file: charp[16], iManufacturer: charp, iProduct: charp, iSerialNumber: charp, idProduct: ushort, idVendor: ushort, luns: uint, nofua: bool[16], removable: bool[16], ro: bool[16], stall: bool
g_serial;;;libcomposite;bcdDevice: ushort, enable, iManufacturer: charp, iProduct: charp, iSerialNumber: charp, idProduct: ushort, idVendor: ushort, n_ports: uint, use_acm: bool, use_obex: bool
gadgetfs;;;udc_core;default_gid: uint, default_perm: uint, default_uid: uint
gamecon;;;parport ff_memless;map: int[6], map2: int[6], map3: int[6], psx_delay: uint
gameport;;;;use_ktime: bool
garmin_gps;;;usbcore usbserial;initial_mode: int
garp;;;stp llc;garp_join_time: uint
gcm
gdth;5.10;;scsi_mod;disable: int, force_dma32: int, hdr_channel: int, max_ids: int, rescan: int, reserve_list: int[40], reserve_mode: int, reverse_scan: int, shared_access: int
gen_probe
geneve;;rtnl-link-geneve;udp_tunnel ip6_udp_tunnel;log_ecn_error: bool
geniv
gf128mul
gf2k;;;gameport
gfs2;;;dlm
ghash_clmulni_intel;5.10,6.1,6.12;;cryptd
ghash_generic;5.10,6.1,6.12;;gf128mul
ghes;;;;disable: bool, edac_force_enable@6.12,7.2: bool
gigabyte_wmi;6.1,6.12,7.2;;wmi;force_load@6.1: bool
gl518sm
gl520sm;;;hwmon_vid;extra_sensor_type: ushort
gl620a;;;usbnet usbcore
glob
glue_helper;5.10
gma500_gfx;;;drm drm_client_lib drm_kms_helper video i2c_algo_bit
gnss
gnss_mtk;6.12,7.2;;gnss_serial
gnss_serial;;;gnss
gnss_sirf;;;gnss
gnss_ubx;;;gnss_serial
gnss_usb;6.12,7.2;;usbcore gnss
goodix;5.10
goodix_ts;6.1,6.12,7.2
governor_simpleondemand
gp2ap002;;;industrialio
gp2ap020a00f;;;industrialio industrialio_triggered_buffer
gp8psk_fe;;;;debug: int
gpd_pocket_fan;;;;hysteresis: int, speed_on_ac: int, temp_limits: int[3]
gpio_amd_fch
gpio_amdpt;;;gpio_generic
gpio_exar
gpio_f7188x;6.1,6.12,7.2
gpio_generic
gpio_idio_16;6.12,7.2;;gpio_regmap
gpio_kempld;;;kempld_core;gpio_irq@7.2: uint
gpio_keys
gpio_keys_polled
gpio_ljca;6.12,7.2;;usb_ljca
gpio_ml_ioh
gpio_mpsse;7.2;;usbcore
gpio_pci_idio_16;;;gpio_idio_16
gpio_pcie_idio_24;;;gpio_regmap
gpio_regmap;6.12,7.2
gpio_sim;7.2;;configfs
gpio_usbio;7.2;;usbio
gpio_viperboard;;;usbcore;gpioa_freq: uint
gpio_wcove;6.12,7.2
gpiolib_acpi;;;;ignore_interrupt@6.1,6.12,7.2: charp, ignore_wake: charp, run_edge_events_on_boot: int
gpu_sched;;;drm;sched_policy@6.12,7.2: int
grace
grant_table;;;;free_per_iteration@6.1,6.12,7.2: uint, version: uint
gre
grip;;;gameport
grip_mp;;;gameport
gs_usb;;;can_dev usbcore
gsc_hpdi;;;comedi_pci comedi
gsmi;6.1,6.12,7.2;;;s0ix_logging_enable: bool, spincount: uint
gspca_benq;;;usbcore gspca_main
gspca_conex;;;gspca_main videodev usbcore
gspca_cpia1;;;gspca_main videodev usbcore
gspca_dtcs033;;;gspca_main videodev usbcore
gspca_etoms;;;gspca_main usbcore videodev
gspca_finepix;;;usbcore gspca_main
gspca_gl860;;;gspca_main usbcore videodev;AC50Hz: int, sensor: string
gspca_jeilinj;;;videodev usbcore gspca_main
gspca_jl2005bcd;;;usbcore gspca_main
gspca_kinect;;;usbcore gspca_main;depth_mode: bool
gspca_konica;;;usbcore gspca_main videodev
gspca_m5602;;;gspca_main videodev usbcore;dump_bridge: bool, dump_sensor: bool, force_sensor: int
gspca_main;;;videodev videobuf2_common videobuf2_v4l2 usbcore videobuf2_vmalloc;debug: int
gspca_mars;;;usbcore gspca_main videodev
gspca_mr97310a;;;videodev usbcore gspca_main;force_sensor_type: int
gspca_nw80x;;;usbcore gspca_main videodev;webcam: int
gspca_ov519;;;videodev gspca_main usbcore;frame_rate: int
gspca_ov534;;;gspca_main videodev usbcore
gspca_ov534_9;;;videodev gspca_main usbcore
gspca_pac207;;;gspca_main videodev usbcore;led_invert: int
gspca_pac7302;;;usbcore gspca_main videodev
gspca_pac7311;;;gspca_main videodev usbcore
gspca_se401;;;gspca_main videodev usbcore
gspca_sn9c2028;;;gspca_main videodev usbcore
gspca_sn9c20x;;;gspca_main videodev usbcore
gspca_sonixb;;;gspca_main videodev usbcore
gspca_sonixj;;;gspca_main videodev usbcore
gspca_spca1528;;;gspca_main videodev usbcore
gspca_spca500;;;videodev gspca_main usbcore
gspca_spca501;;;gspca_main videodev usbcore
gspca_spca505;;;usbcore gspca_main videodev
gspca_spca506;;;gspca_main videodev usbcore
gspca_spca508;;;usbcore gspca_main videodev
gspca_spca561;;;videodev gspca_main usbcore
gspca_sq905;;;usbcore gspca_main
gspca_sq905c;;;usbcore gspca_main
gspca_sq930x;;;videodev gspca_main usbcore
gspca_stk014;;;usbcore videodev gspca_main
gspca_stk1135;;;gspca_main usbcore videodev
gspca_stv0680;;;gspca_main usbcore
gspca_stv06xx;;;usbcore videodev gspca_main;dump_bridge: bool, dump_sensor: bool
gspca_sunplus;;;gspca_main usbcore videodev
gspca_t613;;;usbcore videodev gspca_main
gspca_topro;;;usbcore videodev gspca_main;force_sensor: int
gspca_touptek;;;usbcore gspca_main videodev
gspca_tv8532;;;usbcore gspca_main videodev
gspca_vc032x;;;videodev gspca_main usbcore
gspca_vicam;;;gspca_main usbcore videodev
gspca_xirlink_cit;;;videodev gspca_main usbcore;ibm_netcam_pro: int, rca_input: int
gspca_zc3xx;;;gspca_main videodev usbcore;force_sensor: int
gtco;5.10;;usbcore
gtp;;net-pf-16-proto-16-family-gtp rtnl-link-gtp;ip6_udp_tunnel udp_tunnel
guillemot;;;gameport
gunze
gve
habanalabs;6.12,7.2;;drm;boot_error_status_mask: ulong, memory_scrub: int, reset_on_lockup: int, timeout_locked: int
hackrf;;;usbcore videobuf2_vmalloc videobuf2_v4l2 videodev videobuf2_common;enable_rf_gain_ctrl: bool
haltpoll;6.12,7.2;;;guest_halt_poll_allow_shrink: bool, guest_halt_poll_grow: uint, guest_halt_poll_grow_start: uint, guest_halt_poll_ns: uint, guest_halt_poll_shrink: uint
hamachi;5.10,6.1,6.12;;mii;debug: int, force32: int, full_duplex: int[8], max_interrupt_work: int, max_rx_gap: int, max_rx_latency: int, max_tx_gap: int, max_tx_latency: int, min_rx_pkt: int, min_tx_pkt: int, mtu: int, options: int[8], rx_copybreak: int, rx_params: int[8], tx_params: int[8]
hampshire
hangcheck_timer;;;;hangcheck_dump_tasks: int, hangcheck_margin: int, hangcheck_reboot: int, hangcheck_tick: int
hanwang;;;usbcore
hci;;;nfc
hci_nokia;;;hci_uart bluetooth btbcm
hci_uart;;;bluetooth btqca btbcm btintel btrtl;hciextn: bool, irq_polarity: int, txcrc: bool
hci_vhci;;;bluetooth;amp: bool
hdaps;;;;invert: int
hdlc
hdlc_cisco;;;hdlc
hdlc_fr;;;hdlc
hdlc_ppp;;;hdlc
hdlc_raw;;;hdlc
hdlc_raw_eth;;;hdlc
hdlcdrv;5.10,6.1,6.12;;ax25
hdpvr;;;videodev usbcore v4l2_dv_timings;boost_audio: bool, default_audio_input: uint, default_video_input: uint, hdpvr_debug: int, video_nr: int[8]
he;5.10,6.1,6.12;;atm suni;disable64: bool, irq_coalesce: bool, nvcibits: short, nvpibits: short, rx_skb_reserve: short, sdh: bool
hecubafb
hed
helene
helpers;7.2
hexium_gemini;5.10,6.12,7.2;;videodev saa7146 saa7146_vv;debug: int
hexium_orion;5.10,6.12,7.2;;videodev saa7146 saa7146_vv;debug: int
hfcmulti;5.10,6.1,6.12;;mISDN_core;bmask: uint[256], clock: int, clockdelay_nt: uint, clockdelay_te: uint, debug: uint, dmask: uint[8], hwid: uint, iomode: uint[8], pcm: int[8], poll: uint, port: uint[64], timer: uint, type: uint[8]
hfcpci;5.10,6.1,6.12;;mISDN_core;debug: uint, poll: uint
hfcsusb;5.10,6.1,6.12;;mISDN_core usbcore;debug: uint, poll: int
hfi1;;;rdmavt ib_core i2c_algo_bit;aspm: uint, cache_size: ulong, cap_mask, cu: uint, desct_intr: uint, eager_buffer_size: uint, hdrq_entsize: uint, krcvqs: uint[8], link_crc_mask: ushort, lkey_table_size: uint, loopback: uint, max_ahs: uint, max_cqes: uint, max_cqs: uint, max_mcast_grps: uint, max_mcast_qp_attached: uint, max_mtu: uint, max_pds: uint, max_qp_wrs: uint, max_qps: uint, max_sges: uint, max_srq_sges: uint, max_srq_wrs: uint, max_srqs: uint, num_sdma: uint, num_user_contexts: int, num_vls: uint, pcie_caps: int, pcie_ctle: uint, pcie_force: uint, pcie_pset: uint, pcie_retry: uint, pcie_target: uint, piothreshold: ushort, qp_table_size: uint, rcv_intr_count: uint, rcv_intr_timeout: uint, rcvarr_split: uint, rcvhdrcnt: uint, sdma_comp_size: uint, sdma_descq_cnt: uint, sdma_idle_cnt: uint, sge_copy_mode: uint, user_credit_return_threshold: uint, wss_clean_period: uint, wss_threshold: uint
hfs;;;cdrom
hfsplus;;;cdrom
hgafb;5.10,6.1,6.12;;;nologo: bool
hi311x;6.1,6.12,7.2;;can_dev
hi556;6.12,7.2;;v4l2_async videodev v4l2_fwnode mc
hi8435;;;industrialio industrialio_triggered_event
hibernate;6.12,7.2;;;pm_test_delay@7.2: uint
hid;;;;debug@5.10,6.1: int, ignore_special_drivers: int
hid_a4tech;;;hid
hid_accutouch;;;hid
hid_alps;;;hid
hid_apple;;;hid;fnmode: uint, iso_layout: uint|int, swap_ctrl_cmd@6.12,7.2: uint, swap_fn_leftctrl: uint, swap_opt_cmd: uint
hid_appleir;;;hid
hid_asus;;;hid asus_wmi usbhid
hid_aureal;;;hid
hid_axff;;;hid ff_memless
hid_belkin;;;hid
hid_betopff;;;hid ff_memless
hid_bigbenff;;;hid ff_memless
hid_bpf;7.2
hid_cherry;;;hid
hid_chicony;;;usbhid hid
hid_cmedia;;;hid
hid_corsair;;;hid usbhid usbcore;gkey_codes: ushort[18], profilekey_codes: ushort[3], recordkey_codes: ushort[2]
hid_corsair_void;7.2;;hid usbcore usbhid
hid_cougar;;;hid;g6_is_space
hid_cp2112;;;hid;gpio_push_pull: int
hid_creative_sb0540;6.1,6.12,7.2;;hid
hid_cypress;;;hid
hid_dr;;;hid ff_memless
hid_elan;;;hid usbhid
hid_elecom;;;hid
hid_elo;;;hid usbhid usbcore;use_fw_quirk: bool
hid_emsff;;;hid ff_memless
hid_ezkey;;;hid
hid_ft260;6.1,6.12,7.2;;usbhid hid;debug: int
hid_gaff;;;hid ff_memless
hid_gembird;;;hid
hid_generic;;;hid
hid_gfrm;;;hid
hid_glorious;6.1,6.12,7.2;;hid
hid_google_hammer;6.1,6.12,7.2;;hid cros_ec_proto hid_vivaldi_common
hid_gt683r;;;hid
hid_gyration;;;hid
hid_holtek_kbd;;;hid usbcore usbhid
hid_holtek_mouse;;;hid usbhid
hid_holtekff;;;hid ff_memless
hid_hyperv;;;hid
hid_icade;;;hid
hid_ite;;;hid
hid_jabra;;;hid
hid_kensington;;;hid
hid_keytouch;;;hid
hid_kye;;;hid
hid_lcpower;;;hid
hid_led;;;hid;riso_kagaku_switch_green_blue: bool
hid_lenovo;;;hid
hid_lg_g15;;;hid led_class_multicolor
hid_logitech;;;hid ff_memless usbhid;lg4ff_no_autoswitch: int
hid_logitech_dj;;;hid usbhid
hid_logitech_hidpp;;;hid usbhid usbcore;disable_tap_to_click: bool
hid_macally;;;hid
hid_magicmouse;;;hid;emulate_3button: bool, emulate_scroll_wheel: bool, report_undeciphered: bool, scroll_acceleration: bool, scroll_speed
hid_maltron;;;hid
hid_mcp2221;6.1,6.12,7.2;;hid industrialio;gpio_mode_enforce@7.2: bool
hid_mf;;;hid ff_memless
hid_microsoft;;;hid ff_memless
hid_monterey;;;hid
hid_multitouch;;;hid
hid_nintendo;6.1,6.12,7.2;;hid ff_memless
hid_nti;;;hid
hid_ntrig;;;hid usbhid usbcore;activate_slack: uint, activation_height: uint, activation_width: uint, deactivate_slack: uint, min_height: uint, min_width: uint
hid_ortek;;;hid
hid_penmount;;;hid
hid_petalynx;;;hid
hid_picolcd;;;hid rc_core
hid_pl;;;hid ff_memless
hid_plantronics;;;hid
hid_playstation;6.1,6.12,7.2;;hid led_class_multicolor ff_memless
hid_primax;;;hid
hid_prodikeys;;;usbhid hid snd snd_rawmidi;enable: bool[32], id: charp[32], index: int[32]
hid_redragon;;;hid
hid_retrode;;;hid
hid_rmi;;;hid rmi_core
hid_roccat;;;hid
hid_roccat_arvo;;;hid_roccat_common hid usbhid hid_roccat
hid_roccat_common;;;usbcore
hid_roccat_isku;;;hid hid_roccat hid_roccat_common usbhid
hid_roccat_kone;;;hid usbhid hid_roccat usbcore
hid_roccat_koneplus;;;hid hid_roccat hid_roccat_common usbhid
hid_roccat_konepure;;;hid_roccat_common hid_roccat hid usbhid
hid_roccat_kovaplus;;;hid_roccat_common usbhid hid hid_roccat
hid_roccat_lua;;;hid hid_roccat_common usbhid
hid_roccat_pyra;;;hid hid_roccat_common usbhid hid_roccat
hid_roccat_ryos;;;hid hid_roccat hid_roccat_common usbhid
hid_roccat_savu;;;usbhid hid hid_roccat_common hid_roccat
hid_saitek;;;hid
hid_samsung;;;hid usbhid
hid_semitek;6.1,6.12,7.2;;hid
hid_sensor_accel_3d;;;hid_sensor_trigger hid_sensor_iio_common hid_sensor_hub industrialio
hid_sensor_als;;;hid_sensor_trigger hid_sensor_iio_common hid_sensor_hub industrialio
hid_sensor_custom;;;hid_sensor_hub
hid_sensor_gyro_3d;;;hid_sensor_trigger hid_sensor_iio_common hid_sensor_hub industrialio
hid_sensor_hub;;;hid
hid_sensor_iio_common;;;hid_sensor_hub
hid_sensor_incl_3d;;;hid_sensor_trigger hid_sensor_iio_common hid_sensor_hub industrialio
hid_sensor_magn_3d;;;hid_sensor_trigger hid_sensor_iio_common hid_sensor_hub industrialio
hid_sensor_press;;;hid_sensor_trigger hid_sensor_iio_common hid_sensor_hub industrialio
hid_sensor_prox;;;hid_sensor_hub industrialio hid_sensor_trigger hid_sensor_iio_common
hid_sensor_rotation;;;hid_sensor_trigger hid_sensor_iio_common industrialio hid_sensor_hub
hid_sensor_temperature;;;hid_sensor_hub hid_sensor_trigger hid_sensor_iio_common industrialio
hid_sensor_trigger;;;hid_sensor_hub hid_sensor_iio_common industrialio kfifo_buf
hid_sjoy;;;hid ff_memless
hid_sony;;;hid usbcore usbhid ff_memless
hid_speedlink;;;hid
hid_steam;;;hid;lizard_mode
hid_steelseries;;;hid usbhid usbcore
hid_sunplus;;;hid
hid_thrustmaster;6.1,6.12,7.2;;usbcore hid usbhid
hid_tivo;;;hid
hid_tmff;;;hid ff_memless
hid_topseed;;;hid
hid_twinhan;;;hid
hid_u2fzero;;;hid usbcore usbhid
hid_uclogic;;;hid usbcore usbhid
hid_udraw_ps3;;;hid
hid_universal_pidff;6.12,7.2;;hid usbhid
hid_viewsonic;;;hid
hid_vivaldi;6.1,6.12,7.2;;hid hid_vivaldi_common
hid_vivaldi_common;6.1,6.12,7.2;;hid
hid_waltop;;;hid
hid_wiimote;;;hid ff_memless;dpad_as_analog: bool
hid_xinmo;;;hid
hid_zpff;;;hid ff_memless
hid_zydacron;;;hid
hidp;;bt-proto-6;bluetooth hid
hinic;;;;rx_weight: uint, set_vf_link_state: byte, tx_weight: uint
hmac
hmc5843_core;;;industrialio industrialio_triggered_buffer
hmc5843_i2c;;;hmc5843_core
hmc5843_spi;;;hmc5843_core regmap_spi
hmc6352
hopper;;;mantis_core;verbose: int
horizon;5.10;;atm;debug: ushort, max_rx_size: int, max_tx_size: int, pci_lat: byte, vpi_bits: ushort
horus3a
hostap;5.10,6.1;;lib80211;ap_bridge_packets: int[8], ap_max_inactivity: int[8], autom_ap_wds: int[8], other_ap_policy: int[8]
hostap_cs;5.10,6.1;;pcmcia hostap lib80211;beacon_int: int[8], channel: int[8], dev_template: string, dtim_period: int[8], essid: string, ignore_cis_vcc: int, iw_mode: int[8], mtu: int
hostap_pci;5.10,6.1;;hostap lib80211;beacon_int: int[8], channel: int[8], dev_template: string, dtim_period: int[8], essid: string, iw_mode: int[8], mtu: int
hostap_plx;5.10,6.1;;hostap lib80211;beacon_int: int[8], channel: int[8], dev_template: string, dtim_period: int[8], essid: string, ignore_cis: int, iw_mode: int[8], mtu: int
hp03;;;industrialio
hp206c;;;industrialio
hp_accel;;;lis3lv02d
hp_bioscfg;6.12,7.2;;wmi firmware_attributes_class
hp_wireless;5.10
hp_wmi;;;sparse_keymap rfkill wmi;enable_tablet_mode_sw@5.10: int
hp_wmi_sensors;6.12,7.2;;wmi
hpfs
hpilo;;;;max_ccb: uint
hpsa;;;scsi_transport_sas scsi_mod scsi_common;hpsa_simple_mode: int
hptiop;;;scsi_mod
hpwdt;;;watchdog;kdumptimeout: int, nowayout: bool, pretimeout: bool, soft_margin: int, timeout: int
hso;;;rfkill usbcore;debug: int, disable_net: int, tty_major: int
hsr;6.12,7.2;rtnl-link-hsr
hsu_dma
huawei_cdc_ncm;;;usbnet usbcore cdc_ncm cdc_wdm
huawei_wmi;;;wmi sparse_keymap battery;battery_reset: bint, report_brightness: bint
hv_balloon;;;;hot_add: bool, pressure_report_delay: uint
hv_netvsc;;;;debug: int, ring_size: uint
hv_sock;;net-pf-40;vsock
hv_storvsc;;;scsi_mod scsi_transport_fc scsi_common;logging_level: int, ring_avail_percent_lowater: int, storvsc_max_hw_queues@6.1,6.12,7.2: uint, storvsc_ringbuffer_size: int, storvsc_vcpus_per_sub_channel: int
hv_utils;;;;timesync_implicit@6.12,7.2: bool
hv_vmbus;;;;max_version: uint
hwmon
hwmon_vid
hwpoison_inject
hx711;;;industrialio industrialio_triggered_buffer
hyperv_drm;6.1,6.12,7.2;;drm_kms_helper drm drm_shmem_helper drm_client_lib
hyperv_fb;5.10;;hv_vmbus
hyperv_keyboard
i10nm_edac;;;skx_edac_common;decoding_via_mca@6.1,6.12,7.2, retry_rd_err_log@6.1,6.12,7.2: int
i2400m;5.10;;wimax;barkers: string, debug: string, idle_mode_disabled: int, passive_mode: int, power_save_disabled: int, rx_reorder_disabled: int
i2400m_usb;5.10;;i2400m usbcore;debug: string
i2c_algo_bit;;;;bit_test: int
i2c_algo_pca;;;;i2c_debug: int
i2c_ali1535
i2c_ali1563
i2c_ali15x3;;;;force_addr: ushort
i2c_amd756
i2c_amd756_s4882;5.10,6.1,6.12;;i2c_amd756
i2c_amd8111
i2c_amd_mp2_pci
i2c_amd_mp2_plat;;;i2c_amd_mp2_pci
i2c_ccgx_ucsi;6.1,6.12,7.2
i2c_cht_wc
i2c_core
i2c_cros_ec_tunnel;6.12,7.2;;cros_ec_proto
i2c_designware_core
i2c_designware_pci;;;i2c_ccgx_ucsi
i2c_designware_platform
i2c_dev
i2c_diolan_u2c;;;usbcore;frequency: uint
i2c_hid;;;hid drm;debug@5.10,6.1: bool
i2c_hid_acpi;6.1,6.12,7.2;;i2c_hid
i2c_hid_acpi_prp0001;7.2;;i2c_hid
i2c_hid_of;6.12,7.2;;i2c_hid
i2c_i801;;;i2c_smbus;disable_features: uint
i2c_isch;;;;backbone_speed: int
i2c_ismt;;;;bus_speed: uint
i2c_kempld;;;kempld_core;bus_frequency: uint, i2c_bus: int, i2c_gpio_mux: bool
i2c_ljca;6.12,7.2;;usb_ljca
i2c_matroxfb;;;matroxfb_misc matroxfb_base i2c_algo_bit
i2c_multi_instantiate;5.10
i2c_mux
i2c_nforce2
i2c_nforce2_s4985;5.10,6.1,6.12;;i2c_nforce2
i2c_ocores
i2c_parport;;;parport i2c_algo_bit i2c_smbus;parport: int[4], type: int
i2c_pca_platform;;;i2c_algo_pca
i2c_piix4;;;i2c_smbus;force: int, force_addr: int
i2c_robotfuzz_osif;;;usbcore
i2c_scmi
i2c_simtec;;;i2c_algo_bit
i2c_sis5595;;;;force_addr: ushort
i2c_sis630;;;;force: bool, high_clock: bool
i2c_sis96x
i2c_smbus
i2c_stub;;;;bank_end: byte[10], bank_mask: byte[10], bank_reg: byte[10], bank_start: byte[10], chip_addr: ushort[10], functionality: ulong
i2c_taos_evm
i2c_tiny_usb;;;usbcore;delay: ushort
i2c_usbio;7.2;;usbio
i2c_via;;;i2c_algo_bit
i2c_viapro;;;;force: bool, force_addr: ushort
i2c_viperboard;;;usbcore;i2c_bus_freq: int
i3000_edac;;;;edac_op_state: int
i3200_edac;;;;edac_op_state: int
i40e;;;libie libie_adminq;debug: uint
i40iw;5.10;;ib_core ib_uverbs i40e;debug: int, max_rdma_vfs: int, mpa_version: int, resource_profile: int
i5000_edac;5.10,6.1;;;edac_op_state: int, misc_messages: int
i5100_edac
i5400_edac;;;;edac_op_state: int
i5500_temp
i5k_amb
i6300esb;;;watchdog;heartbeat: int, nowayout: bool
i7300_edac;;;;edac_op_state: int
i7core_edac;;;;edac_op_state: int, use_pci_fixup: int
i8042;;;;debug: bool, direct: bool, dritek: bool, dumbkbd: bool, forcenorestore@6.1,6.12,7.2: bool, kbdreset: bool, noaux: bool, nokbd: bool, noloop: bool, nomux: bool, nopnp: bool, notimeout: bool, probe_defer: bool, reset: reset_param, unlock: bool, unmask_kbd_data: bool
i82092;5.10,6.1,6.12;;pcmcia_rsrc pcmcia_core
i82975x_edac;;;;edac_op_state: int
i915;;;drm drm_display_helper drm_kms_helper video ttm cec drm_client_lib drm_buddy i2c_algo_bit;disable_display: bool, disable_power_well: int, dmc_firmware_path: charp, edp_vswing: int, enable_dc: int, enable_dc_balance@7.2: bool, enable_dmc_wl@6.12,7.2: bool|int, enable_dp_mst: bool, enable_dpcd_backlight: int, enable_dpt@6.12,7.2: bool, enable_dsb@6.12,7.2: bool, enable_fbc: int, enable_flipq@7.2: bool, enable_guc: int, enable_gvt: bool, enable_hangcheck: bool, enable_ips: int|bool, enable_panel_replay@7.2: int, enable_psr: int, enable_psr2_sel_fetch: bool, enable_sagv@6.12,7.2: bool, error_capture: bool, fastboot@5.10,6.1: int, force_probe: charp, force_reset_modeset_test: bool, gsc_firmware_path@6.12,7.2: charp, guc_firmware_path: charp, guc_log_level: int, huc_firmware_path: charp, invert_brightness: int, lmem_bar_size@6.1,6.12,7.2: uint, lmem_size@6.1,6.12,7.2: uint, load_detect_test: bool, lvds_channel_mode: int, memtest@6.1,6.12,7.2: bool, mitigations, mmio_debug: int, modeset: int, nuclear_pageflip: bool, panel_use_ssc: int, psr_safest_params: bool, request_timeout_ms@6.1,6.12,7.2: uint, reset: uint, vbt_firmware: charp, vbt_sdvo_panel_type: int, verbose_state_checks: bool
iTCO_vendor_support;5.10,6.1,6.12;;;vendorsupport: int
iTCO_wdt;;;watchdog intel_pmc_bxt;heartbeat: int, nowayout: bool, turn_SMI_watchdog_clear_off: int
iaa_crypto;6.12,7.2;;idxd idxd_bus
iavf;;;libeth libie libie_adminq
ib700wdt;;;;nowayout: bool, timeout: int
ib_cm;;;ib_core
ib_core;;;;force_mr: bool, netns_mode: bool, recv_queue_size: int, send_queue_size: int
ib_ipoib;;;ib_core ib_cm;debug_level: int, max_nonsrq_conn_qp: int, mcast_debug_level: int, recv_queue_size: int, send_queue_size: int
ib_iser;;;libiscsi scsi_transport_iscsi ib_core rdma_cm scsi_mod;always_register: bool, debug_level: int, max_lun, max_sectors, pi_enable: bool, pi_guard@5.10: int
ib_isert;;;iscsi_target_mod ib_core rdma_cm target_core_mod;debug_level: int, sg_tablesize
ib_mthca;;;ib_core;catas_reset_disable: int, debug_level: int, fmr_reserved_mtts: int, fw_cmd_doorbell: int, log_mtts_per_seg: int, msi_x: int, num_cq: int, num_mcg: int, num_mpt: int, num_mtt: int, num_qp: int, num_udav: int, rdb_per_qp: int, tune_pci: int
ib_qib;5.10,6.1,6.12;;rdmavt ib_core dca;cc_table_size: uint, cfgctxts: ushort, chase: ushort, compat_ddr_negotiate: uint, disable_sma: uint, fetch_arb: uint, hol_timeout_ms: uint, ibmtu: uint, krcvq01_no_msi: ushort, krcvqs: uint, lkey_table_size: uint, long_attenuation: ushort, max_ahs: uint, max_cqes: uint, max_cqs: uint, max_mcast_grps: uint, max_mcast_qp_attached: uint, max_pds: uint, max_qp_wrs: uint, max_qps: uint, max_sges: uint, max_srq_sges: uint, max_srq_wrs: uint, max_srqs: uint, mini_init: ushort, num_vls: ushort, numa_aware: uint, pcie_caps: int, pcie_coalesce: int, qp_table_size: uint, rcvhdrcnt: uint, rcvhdrentsize: uint, rcvhdrsize: uint, relock_by_timer: uint, rxeq_default_set: uint, sdma_descq_cnt: ushort, sdma_fetch_prio: ushort, singleport: ushort, special_trigger: int, txselect
ib_srp;;;ib_core scsi_common scsi_mod scsi_transport_srp rdma_cm ib_cm;allow_ext_sg: bool, ch_count: uint, cmd_sg_entries: uint, dev_loss_tmo, fast_io_fail_tmo, indirect_sg_entries: uint, max_imm_data: uint, never_register: bool, reconnect_delay, register_always: bool, srp_sg_tablesize: uint, topspin_workarounds: int, use_imm_data: bool
ib_srpt;;;target_core_mod ib_core ib_cm rdma_cm scsi_common;srp_max_req_size: int, srpt_service_guid, srpt_srq_size: int
ib_umad;;;ib_core
ib_uverbs;;;ib_uverbs_support ib_core
ib_uverbs_support;7.2;;ib_core
ibm_rtl;;;;debug: bool, force: bool
ibmaem;;;ipmi_msghandler
ibmasm;;;;ibmasm_debug: int
ibmasr;;;;nowayout: bool
ibmpex;;;ipmi_msghandler
ice;;;libeth_xdp gnss libeth libie_fwlog libie libie_adminq;debug: int
icp10100;;;industrialio crc8
icp_multi;;;comedi_pci comedi
icplus
ics932s401
ideapad_laptop;;;rfkill sparse_keymap video battery wmi;allow_v4_dytc@6.1,6.12,7.2: bool, ctrl_ps2_aux_port@6.1,6.12,7.2: bool, hw_rfkill_switch@6.1,6.12,7.2: bool, no_bt_rfkill: bool, set_fn_lock_led@6.1,6.12,7.2: bool, touchpad_ctrl_via_ec@6.12,7.2: bool, ymc_ec_trigger@6.12,7.2: bool
ideapad_slidebar;;;;force: bool
idma64
idmouse;;;usbcore
idpf;6.12,7.2;;libeth_xdp libeth
idt77105;5.10,6.1,6.12;;atm
idt77252;5.10,6.1,6.12;;atm suni;vpibits: uint
idxd;6.1,6.12,7.2;;idxd_bus;sva: bool, tc_override: bool
idxd_bus;6.1,6.12,7.2
ie31200_edac
ie6xx_wdt;;;watchdog;nowayout: bool, resetmode: byte, timeout: uint
ieee802154
ieee802154_6lowpan;;rtnl-link-lowpan;6lowpan ieee802154
ieee802154_socket;;;ieee802154
ifb;;rtnl-link-ifb;;numifbs: int
ife
iforce
iforce_serio;;;iforce
iforce_usb;;;usbcore iforce
igb;;;dca i2c_algo_bit;debug: int, max_vfs: uint
igbvf;;;;debug: int
igc;;;;debug: int
igen6_edac;6.1,6.12,7.2
igorplugusb;;;rc_core usbcore
iguanair;;;usbcore rc_core
iio_hwmon;6.12,7.2;;industrialio
iio_trig_hrtimer;6.12,7.2;;industrialio industrialio_sw_trigger configfs
iio_trig_sysfs;6.12,7.2;;industrialio
ila
ima;6.1,6.12;;;ahash_bufsize: bufsize, ahash_minsize: ulong
imh_edac;7.2;;skx_edac_common;retry_rd_err_log: int
imon;;;usbcore rc_core;debug: bool, display_type: int, nomouse: bool, pad_stabilize: int, pad_thresh: int
imon_raw;;;usbcore rc_core
ina2xx_adc;;;industrialio kfifo_buf
industrialio
industrialio_backend;6.12,7.2;;industrialio
industrialio_buffer_dma;7.2;;industrialio
industrialio_buffer_dmaengine;7.2;;industrialio_buffer_dma industrialio
industrialio_configfs;6.12,7.2;;configfs
industrialio_gts_helper;7.2
industrialio_sw_trigger;6.12,7.2;;industrialio_configfs configfs
industrialio_triggered_buffer;;;kfifo_buf industrialio
industrialio_triggered_event;;;industrialio
inet_diag;;net-pf-16-proto-4-type-10 net-pf-16-proto-4-type-2
inexio
inftl;;;mtd mtd_blkdevs
initio;;;scsi_mod
input_core
input_leds
int3400_thermal;;;acpi_thermal_rel
int3401_thermal;6.1,6.12,7.2;;processor_thermal_device
int3402_thermal;;;int340x_thermal_zone
int3403_thermal;;;int340x_thermal_zone
int3406_thermal;;;video
int340x_thermal_zone
int51x1;;;usbcore usbnet cdc_ether
intel_agp
intel_atomisp2_pm
intel_bxt_pmic_thermal;6.12,7.2
intel_bxtwc_tmu;6.12,7.2
intel_cht_int33fe;5.10
intel_chtwc_int33fe;6.1,6.12,7.2
intel_crystal_cove_charger;6.1,6.12,7.2
intel_cstate
intel_cvs;7.2;;ipu_bridge videodev mc v4l2_async v4l2_fwnode
intel_gtt
intel_hid;;;sparse_keymap;enable_5_button_array@6.12,7.2: bool, enable_sw_tablet_mode@6.12,7.2: int
intel_idle;;;;force_irq_on@6.12,7.2: bool, ibrs_off@6.12,7.2: bool, max_cstate: int, no_acpi: bool, no_native@7.2: bool, preferred_cstates@6.1,6.12: uint, states_off: uint, table@7.2: string, use_acpi: bool
intel_ifs;6.12,7.2
intel_int0002_vgpio
intel_ips
intel_ipu6;6.12,7.2;;ipu_bridge
intel_ipu6_isys;6.12,7.2;;videobuf2_v4l2 mc intel_ipu6 videodev v4l2_async videobuf2_common v4l2_fwnode ipu_bridge videobuf2_dma_sg
intel_ipu7;7.2;;ipu_bridge
intel_ipu7_isys;7.2;;videobuf2_v4l2 mc intel_ipu7 videodev v4l2_async videobuf2_common v4l2_fwnode ipu_bridge videobuf2_dma_sg
intel_ish_ipc;;;intel_ishtp
intel_ishtp;;;;ishtp_use_dma: int
intel_ishtp_hid;;;intel_ishtp hid
intel_lpss;;;;;platform:idma64
intel_lpss_acpi;;;intel_lpss
intel_lpss_pci;;;intel_lpss
intel_oaktrail;;;rfkill video;force: bool
intel_pch_thermal;;;;delay_cnt@6.1,6.12,7.2: int, delay_timeout@6.1,6.12,7.2: int
intel_pmc_bxt
intel_pmc_core;;;pmt_telemetry intel_pmc_ssram_telemetry;ltr_ignore_all_suspend@6.12,7.2: bool, warn_on_s0ix_failures: bool
intel_pmc_core_pltdrv
intel_pmc_mux;7.2;;typec roles usb_common
intel_pmc_pwrm_telemetry;7.2;;intel_vsec
intel_pmc_ssram_telemetry;7.2;;intel_vsec intel_pmc_pwrm_telemetry
intel_powerclamp;;;;cpumask@6.12,7.2, duration, max_idle@6.12,7.2, window_size
intel_pstate
intel_qat;;;crc8 authenc
intel_quicki2c;7.2;;hid intel_thc
intel_quickspi;7.2;;intel_thc hid
intel_rapl_common
intel_rapl_msr;;;intel_rapl_common
intel_rapl_tpmi;6.12,7.2;;intel_rapl_common intel_vsec_tpmi
intel_rng;;;;no_fwh_detect: int
intel_rst
intel_scu_pltdrv;7.2
intel_sdsi;6.1,6.12,7.2
intel_skl_int3472_common;6.12,7.2
intel_skl_int3472_discrete;6.12,7.2;;intel_skl_int3472_common
intel_skl_int3472_tps68470;6.12,7.2;;intel_skl_int3472_common;;clk-tps68470 tps68470-regulator
intel_smartconnect
intel_soc_dts_iosf
intel_soc_dts_thermal;;;intel_soc_dts_iosf;crit_offset: int
intel_soc_pmic;5.10
intel_soc_pmic_bxtwc
intel_soc_pmic_chtdc_ti
intel_soc_pmic_crc;6.1,6.12,7.2
intel_th;;;;host_mode: bool
intel_th_acpi;6.12,7.2;;intel_th
intel_th_gth;;;intel_th
intel_th_msu;;;intel_th
intel_th_msu_sink;;;intel_th_msu
intel_th_pci;;;intel_th
intel_th_pti;;;intel_th
intel_th_sth;6.12,7.2;;intel_th stm_core
intel_thc;7.2
intel_tpmi_power_domains;6.12,7.2
intel_uncore;;;;uncore_no_discover@6.1,6.12,7.2: bool
intel_uncore_frequency;6.1,6.12,7.2;;intel_uncore_frequency_common
intel_uncore_frequency_common;6.1,6.12,7.2
intel_uncore_frequency_tpmi;6.12,7.2;;intel_tpmi_power_domains intel_uncore_frequency_common intel_vsec_tpmi
intel_vbtn;;;sparse_keymap
intel_vpu;6.12,7.2;;drm drm_shmem_helper;dbg_mask: int, disable_mmu_cont_pages: bool, disable_recovery@6.12: bool, firmware@6.12: charp, force_snoop: bool, fw_log_level: uint, inference_timeout_ms@7.2: ulong, pll_max_ratio: byte, pll_min_ratio: byte, sched_mode: int, tdr_timeout_ms: ulong, test_mode@6.12: int
intel_vr_nor;5.10,6.1;;mtd chipreg map_funcs
intel_vsec;6.1,6.12,7.2
intel_vsec_tpmi;6.12,7.2;;intel_vsec
intel_wmi_thunderbolt;;;wmi
intel_xhci_usb_role_switch;;;roles
interact;;;gameport
inv_icm42600;;;industrialio inv_sensors_timestamp kfifo_buf
inv_icm42600_i2c;;;inv_icm42600
inv_icm42600_spi;;;inv_icm42600 regmap_spi
inv_mpu6050;;;industrialio inv_sensors_timestamp industrialio_triggered_buffer
inv_mpu6050_i2c;;;inv_mpu6050 i2c_mux
inv_mpu6050_spi;;;inv_mpu6050 regmap_spi
inv_sensors_timestamp;6.1,6.12,7.2
io_edgeport;;;usbcore usbserial
io_ti;;;usbcore usbserial;closing_wait@5.10: int, default_uart_mode: int, ignore_cpu_rev: bool
ioasid;5.10,6.1
ioatdma;;;dca;completion_timeout: int, idle_timeout: int, ioat_dca_enabled: int, ioat_interrupt_style: string, ioat_pending_level: int
iommu;7.2
iommu_amdv1;7.2
iommu_v2;5.10,6.1
iommu_vtdss;7.2
iommu_x86_64;7.2
ionic;6.12,7.2
iosf_mbi
iosm;6.1,6.12,7.2;;wwan
iova
iowarrior;;;usbcore
ip6_gre;;netdev-ip6gre0 rtnl-link-ip6erspan rtnl-link-ip6gre rtnl-link-ip6gretap;ip6_tunnel gre;log_ecn_error: bool
ip6_tables;;ip6t_icmp6;x_tables
ip6_tunnel;;netdev-ip6tnl0 rtnl-link-ip6tnl;tunnel6;log_ecn_error: bool
ip6_udp_tunnel
ip6_vti;;netdev-ip6_vti0 rtnl-link-vti6;ip6_tunnel xfrm6_tunnel tunnel6
ip6t_NPT;;ip6t_DNPT ip6t_SNPT;x_tables
ip6t_REJECT;;;nf_reject_ipv6 x_tables
ip6t_SYNPROXY;;;x_tables nf_synproxy_core nf_conntrack
ip6t_ah;;;x_tables
ip6t_eui64;;;x_tables
ip6t_frag;;;x_tables
ip6t_hbh;;ip6t_dst;x_tables
ip6t_ipv6header;;;x_tables
ip6t_mh;;;x_tables
ip6t_rpfilter;;;x_tables
ip6t_rt;;;x_tables
ip6t_srh;;;x_tables
ip6table_filter;;;ip6_tables x_tables;forward: bool
ip6table_mangle;;;ip6_tables x_tables
ip6table_nat;;;ip6_tables nf_nat x_tables
ip6table_raw;;;ip6_tables x_tables;raw_before_defrag: bool
ip6table_security;;;ip6_tables x_tables
ip_gre;;netdev-erspan0 netdev-gre0 netdev-gretap0 rtnl-link-erspan rtnl-link-gre rtnl-link-gretap;ip_tunnel gre;log_ecn_error: bool
ip_set;;nfnetlink-subsys-6;;max_sets: int
ip_set_bitmap_ip;;;ip_set
ip_set_bitmap_ipmac;;;ip_set
ip_set_bitmap_port;;;ip_set
ip_set_hash_ip;;;ip_set
ip_set_hash_ipmac;;;ip_set
ip_set_hash_ipmark;;;ip_set
ip_set_hash_ipport;;;ip_set
ip_set_hash_ipportip;;;ip_set
ip_set_hash_ipportnet;;;ip_set
ip_set_hash_mac;;;ip_set
ip_set_hash_net;;;ip_set
ip_set_hash_netiface;;;ip_set
ip_set_hash_netnet;;;ip_set
ip_set_hash_netport;;;ip_set
ip_set_hash_netportnet;;;ip_set
ip_set_list_set;;;ip_set
ip_tables;;ipt_icmp;x_tables
ip_tunnel
ip_vs;;net-pf-16-proto-16-family-IPVS;nf_conntrack nf_defrag_ipv6;conn_tab_bits: int
ip_vs_dh;;;ip_vs
ip_vs_fo;;;ip_vs
ip_vs_ftp;;;ip_vs nf_nat;ports: ushort[8]
ip_vs_lblc;;;ip_vs
ip_vs_lblcr;;;ip_vs
ip_vs_lc;;;ip_vs
ip_vs_mh;;;ip_vs
ip_vs_nq;;;ip_vs
ip_vs_ovf;;;ip_vs
ip_vs_pe_sip;;;ip_vs nf_conntrack_sip
ip_vs_rr;;;ip_vs
ip_vs_sed;;;ip_vs
ip_vs_sh;;;ip_vs
ip_vs_twos;6.12,7.2;;ip_vs
ip_vs_wlc;;;ip_vs
ip_vs_wrr;;;ip_vs
ip_vti;;netdev-ip_vti0 rtnl-link-vti;ip_tunnel tunnel4
ipaq;;;usbserial usbcore;connect_retries: int, initial_wait: int
ipcomp;;xfrm-type-2-108;xfrm_ipcomp
ipcomp6;;xfrm-type-10-108;xfrm_ipcomp xfrm6_tunnel
ipddp;5.10,6.1;;appletalk;ipddp_mode: int
ipe;6.12,7.2;;;enforce: bool, success_audit: bool
iphase;5.10,6.1,6.12;;atm suni;IADebugFlag: uint, IA_RX_BUF: int, IA_RX_BUF_SZ: int, IA_TX_BUF: int, IA_TX_BUF_SZ: int
ipheth;;;usbcore
ipip;;netdev-tunl0 rtnl-link-ipip;ip_tunnel tunnel4;log_ecn_error: bool
ipmi_devintf;;;ipmi_msghandler;ipmi_major: int
ipmi_msghandler;;;;default_maintenance_retry_ms: ulong, default_max_retries: uint, default_retry_ms: ulong, maintenance_mode_timeout_ms: ulong, max_msgs_per_user@6.1,6.12,7.2: uint, max_users@6.1,6.12,7.2: uint, panic_op;ipmi_devintf
ipmi_poweroff;;;ipmi_msghandler;ifnum_to_use, poweroff_powercycle: int
ipmi_si;;;ipmi_msghandler;addrs: ulong[4], bt_debug: int, force_kipmid: int[4], hotmod, irqs: int[4], kcs_debug: int, kipmid_max_busy_us: uint[4], ports: uint[4], regshifts: int[4], regsizes: int[4], regspacings: int[4], slave_addrs: int[4], smic_debug: int, tryacpi: bool, trydmi: bool, trypci: bool, tryplatform: bool, type: string, unload_when_empty: bool
ipmi_ssif;;;ipmi_msghandler;adapter_name: charp[4], addr: ushort[4], alerts_broken: bool, dbg: int[4], dbg_probe: bool, slave_addrs: int[4], tryacpi: bool, trydmi: bool
ipmi_watchdog;;;ipmi_msghandler;action, ifnum_to_use, nowayout: bool, panic_wdt_timeout, preaction, preop, pretimeout, start_now: int, timeout
ipr;;;scsi_mod scsi_common;debug: int, dual_ioa_raid: int, fast_reboot: int, fastfail: int, log_level: uint, max_devs: int, max_speed: uint, number_of_msix: int, testmode@5.10,6.1: int, transop_timeout: int
ips;;;scsi_mod;ips: charp
ipt_CLUSTERIP;5.10,6.1;;x_tables nf_conntrack
ipt_ECN;;;x_tables
ipt_REJECT;;;nf_reject_ipv4 x_tables
ipt_SYNPROXY;;;x_tables nf_synproxy_core nf_conntrack
ipt_ah;;;x_tables
ipt_rpfilter;;;x_tables
iptable_filter;;;ip_tables x_tables;forward: bool
iptable_mangle;;;ip_tables x_tables
iptable_nat;;;ip_tables nf_nat x_tables
iptable_raw;;;ip_tables x_tables;raw_before_defrag: bool
iptable_security;;;ip_tables x_tables
ipu3_cio2;6.12,7.2;;videodev ipu_bridge mc videobuf2_v4l2 videobuf2_dma_sg v4l2_async videobuf2_common v4l2_fwnode
ipu3_imgu;6.12,7.2;;videodev mc videobuf2_v4l2 videobuf2_common videobuf2_dma_sg
ipu_bridge;6.12,7.2
ipv6;;net-pf-10;;autoconf: int, disable: int, disable_ipv6: int
ipvlan;;rtnl-link-ipvlan
ipvtap;;rtnl-link-ipvtap;tap ipvlan
ipw;;;usb_wwan usbcore usbserial
ipw2200;;;libipw cfg80211;antenna: int, associate: int, auto_create: int, bt_coexist: int, burst_duration_CCK: int, burst_duration_OFDM: int, channel: int, cmdlog: int, debug: int, disable: int, hwcrypto: int, led: int, mode: int, qos_burst_enable: int, qos_enable: int, qos_no_ack_mask: int, roaming: int, rtap_iface: int
ipwireless;;;pcmcia ppp_generic pcmcia_core;debug: int, loopback: int, out_queue: int
ir_imon_decoder;;;rc_core
ir_jvc_decoder;;;rc_core
ir_kbd_i2c;;;rc_core;enable_hdpvr: bool
ir_mce_kbd_decoder;;;rc_core
ir_nec_decoder;;;rc_core
ir_rc5_decoder;;;rc_core
ir_rc6_decoder;;;rc_core
ir_sanyo_decoder;;;rc_core
ir_sharp_decoder;;;rc_core
ir_sony_decoder;;;rc_core
ir_usb;;;usbserial usbcore;buffer_size: int, xbof: int
ir_xmp_decoder;;;rc_core
irdma;6.1,6.12,7.2;;ib_core ice i40e idpf
irqbypass
isci;;;libsas scsi_mod scsi_transport_sas libata;cable_selection_override: uint, max_concurr_spinup: byte, no_outbound_task_to: byte, phy_gen: byte, ssp_inactive_to: ushort, ssp_max_occ_to: ushort, stp_inactive_to: ushort, stp_max_occ_to: ushort
iscsi_boot_sysfs
iscsi_ibft;;;iscsi_boot_sysfs
iscsi_target_mod;;;target_core_mod scsi_common configfs
iscsi_tcp;;;libiscsi libiscsi_tcp scsi_transport_iscsi scsi_mod;debug_iscsi_tcp: int, max_lun: uint, recv_from_iscsi_q@6.1,6.12,7.2: bool
isicom;5.10
isight_firmware;;;usbcore
isl29003
isl29018;;;industrialio
isl29020
isl29028;;;industrialio
isl29125;;;industrialio industrialio_triggered_buffer
isl29501;;;industrialio industrialio_triggered_buffer
isl6405
isl6421
isl6423;;;;verbose: int
isofs;;;cdrom
isst_if_common;6.1,6.12,7.2
isst_if_mbox_msr;6.1,6.12,7.2;;isst_if_common
isst_if_mbox_pci;6.1,6.12,7.2;;isst_if_common
isst_if_mmio;6.1,6.12,7.2;;isst_if_common
isst_tpmi;6.12,7.2;;isst_tpmi_core
isst_tpmi_core;6.12,7.2;;intel_vsec_tpmi isst_if_common
it87;;;hwmon_vid;fix_pwm_polarity: bool, force_id: ushort|ushort[2], ignore_resource_conflict@6.12,7.2: bool, update_vbat: bool
it8712f_wdt;;;;margin: int, nowayout: bool, wdt_control_reg: int
it87_wdt;;;watchdog;nowayout: bool, testmode: int, timeout: int
it913x
itd1000;;;;debug: int
ite_cir;;;rc_core;debug@5.10: int, model_number: int, rx_high_carrier_freq@5.10: int, rx_low_carrier_freq@5.10: int, sample_period: long, tx_carrier_freq@5.10: int, tx_duty_cycle@5.10: int
itg3200;;;industrialio industrialio_triggered_buffer
iuu_phoenix;;;usbcore usbserial;boost: int, cdmode: int, clockmode: int, vcc_default: int, xmas: bool
ivsc_ace;6.12,7.2;;mei
ivsc_csi;6.12,7.2;;videodev ipu_bridge mc v4l2_async mei v4l2_fwnode
ivtv;;;videodev tveeprom cx2341x i2c_algo_bit;cardtype: int[32], debug: int, dec_mpg_buffers: int, dec_vbi_buffers: int, dec_yuv_buffers: int, enc_mpg_buffers: int, enc_pcm_buffers: int, enc_vbi_buffers: int, enc_yuv_buffers: int, i2c_clock_period: int[32], ivtv_first_minor: int, ivtv_pci_latency: int, ivtv_yuv_mode: int, ivtv_yuv_threshold: int, newi2c: int, ntsc: string, pal: string, radio: int[32], secam: string, tuner: int[32], tunertype: int
ivtv_alsa;;;ivtv snd_pcm snd;debug: int, index: int[32], pcm_debug: int
ivtvfb;;;ivtv;debug: int, force_pat: bool, ivtvfb_card_id: int, osd_depth: int, osd_laced: bool, osd_left: int, osd_upper: int, osd_xres: int|uint, osd_yres: int|uint
iw_cm;;;ib_core
iw_cxgb4;;;ib_core cxgb4 rdma_cm libcxgb;allow_db_coalescing_on_t5: int, allow_db_fc_on_t5: int, c4iw_max_read_depth: int, c4iw_wr_log: int, c4iw_wr_log_size_order: int, crc_enabled: int, dack_mode: int, db_coalescing_threshold: int, db_delay_usecs: int, db_fc_threshold: int, enable_ecn: int, enable_tcp_sack: int, enable_tcp_timestamps: int, enable_tcp_window_scaling: int, ep_timeout_secs: int, fastreg_support: int, inline_threshold: int, markers_enabled: int, max_fr_immd: int, mpa_rev: int, nocong: int, ocqp_support: int, p2p_type: int, peer2peer: int, rcv_win: int, snd_win: int, use_dsgl: int
iwl3945;;;iwlegacy mac80211 cfg80211;antenna: int, disable_hw_scan: int, fw_restart: int, swcrypto: int
iwl4965;;;iwlegacy mac80211 cfg80211;11n_disable: int, amsdu_size_8K: int, fw_restart: int, queues_num: int, swcrypto: int
iwldvm;;;iwlwifi mac80211 cfg80211;force_cam: bool
iwlegacy;;;mac80211 cfg80211;bt_coex_active: bool, led_mode: int
iwlmld;7.2;;cfg80211 mac80211 iwlwifi;power_scheme: int
iwlmvm;;;iwlwifi mac80211 cfg80211 rfkill;init_dbg@5.10,6.1: bool, power_scheme: int
iwlwifi;;;cfg80211;11n_disable: uint, amsdu_size: int, bt_coex_active: bool, disable_11ac: bool, disable_11ax: bool, disable_11be@6.12,7.2: bool, enable_ini: bool|uint, fw_restart: bool, led_mode: int, nvm_file: charp, power_level: int, power_save: bool, remove_when_gone: bool, swcrypto: int, uapsd_disable: uint
ix2505v;;;;debug: int
ixgb;5.10,6.1;;;FCReqTimeout: int[9], FlowControl: int[9], IntDelayEnable: int[9], RxDescriptors: int[9], RxFCHighThresh: int[9], RxFCLowThresh: int[9], RxIntDelay: int[9], TxDescriptors: int[9], TxIntDelay: int[9], XsumRX: int[9], copybreak: uint, debug: int
ixgbe;;;dca mdio libie_fwlog xfrm_algo;allow_unsupported_sfp: uint|bool, debug: int, max_vfs: uint
ixgbevf;;;;debug: int
jbd2;;;;;crypto-crc32c
jc42
jedec_probe;;;gen_probe cfi_util chipreg
jffs2;;;mtd
jfs;;;nls_ucs2_utils;commit_threads: int, nTxBlock: int, nTxLock: int
jitterentropy_rng;;;libsha3
jmb38x_ms;;;memstick;no_dma: bool
jme;;;mii;force_pseudohp: int, no_extplug: int, no_pseudohp: int
joydev
joydump;;;gameport
jr3_pci;;;comedi_pci comedi
jsa1212;;;industrialio
jsm;;;;jsm_debug: int
k10temp;;;;force: bool
k8temp
kafs;;;rxrpc netfs dns_resolver;debug: uint, rootcell: charp
kalmia;;;usbnet usbcore
kaweth;;;usbcore
kbtab;;;usbcore;kb_pressure_click: int
kcm;6.1,6.12,7.2;net-pf-41
kcomedilib;;;comedi
kdf_sp800108;6.1,6.12,7.2
ke_counter;;;comedi_pci comedi
kempld_core;;;;force_device_id: string
kempld_wdt;;;watchdog kempld_core;nowayout: bool, pretimeout: uint, timeout: uint
kernelcapi;5.10,6.1;;;major: uint, showcapimsgs: uint, ttyminors: uint
keyboard;;;;brl_nbchords: uint, brl_timeout: uint
keyspan;;;usbcore usbserial ezusb
keyspan_pda;;;usbserial usbcore ezusb
keyspan_remote;;;usbcore;debug: int
keywrap;5.10,6.1,6.12
kfifo_buf;;;industrialio
kl5kusb105;;;usbcore usbserial
kmem
kmx61;;;industrialio industrialio_triggered_buffer
kobil_sct;;;usbcore usbserial
kpp
krb5;7.2
krb5enc;7.2
ks0127;;;videodev;debug: int
ksmbd;6.1,6.12,7.2;;nls_ucs2_utils smb_compress libarc4;;crc32@6.1,6.12 gcm ccm aead2 sha512@6.1,6.12 sha256@6.1,6.12 cmac@6.1,6.12 aes nls md5@6.1,6.12 hmac@6.1,6.12 ecb@6.1,6.12
ksz884x;;;mii;fast_aging: int, mac1addr: charp, macaddr: charp, message: int, multi_dev: int, stp: int
kvaser_pci;;;sja1000
kvaser_usb;;;can_dev usbcore
kvm;;;irqbypass;allow_unsafe_mappings@7.2: bool, eager_page_split@6.1,6.12,7.2: bool, enable_pmu@6.1,6.12,7.2: bool, enable_virt_at_load@6.12,7.2: bool, enable_vmware_backdoor: bool, flush_on_reuse: bool, force_emulation_prefix: bool|int, halt_poll_ns: uint, halt_poll_ns_grow: uint, halt_poll_ns_grow_start: uint, halt_poll_ns_shrink: uint, ignore_msrs: bool, kvmclock_periodic_sync@5.10,6.1,6.12: bool, lapic_timer_advance@6.12,7.2: bool, lapic_timer_advance_ns@5.10,6.1: int, min_timer_period_us: uint, mitigate_smt_rsb@6.1,6.12,7.2: bool, mmio_caching@6.1,6.12,7.2: bool, nx_huge_pages, nx_huge_pages_recovery_period_ms@6.1,6.12,7.2, nx_huge_pages_recovery_ratio, pi_inject_timer: bint, report_ignored_msrs: bool, tdp_mmu: bool, tsc_tolerance_ppm: uint, vector_hashing: bool
kvm_amd;;;kvm ccp;avic, ciphertext_hiding_asids@7.2: uint, debug_swap@6.12: bool, dump_invalid_vmcb: bool, enable_device_posted_irqs@7.2: bool, enable_ipiv@7.2: bool, enable_mediated_pmu@7.2: bool, force_avic@6.1,6.12,7.2: bool, gmet@7.2: bool, intercept_smi@6.1,6.12,7.2: bool, lbrv@6.1,6.12,7.2: int, nested: int, npt: int|bool, nrips: int, pause_filter_count: ushort, pause_filter_count_grow: ushort, pause_filter_count_max: ushort, pause_filter_count_shrink: ushort, pause_filter_thresh: ushort, sev: int|bool, sev_es@6.1,6.12,7.2: bool, sev_snp@6.12,7.2: bool, tsc_scaling@6.1,6.12,7.2: int, vgif: int, vls: int, vnmi@6.12,7.2: bool
kvm_intel;;;kvm;allow_smaller_maxphyaddr: bool, cet@7.2: bool, dump_invalid_vmcs: bool, emulate_invalid_guest_state: bool, enable_apicv: bool, enable_device_posted_irqs@7.2: bool, enable_ipiv@6.1,6.12,7.2: bool, enable_mediated_pmu@7.2: bool, enable_shadow_vmcs: bool, enlightened_vmcs: bool, ept: bool, eptad: bool, error_on_inconsistent_vmcs_config@6.1,6.12,7.2: bool, fasteoi: bool, flexpriority: bool, mbec@7.2: bool, nested: bool, nested_early_check@5.10,6.1,6.12: bool, ple_gap: uint, ple_window: uint, ple_window_grow: uint, ple_window_max: uint, ple_window_shrink: uint, pml: bool, preemption_timer: bool, pt_mode@5.10: int, sgx@6.1,6.12,7.2: bool, unrestricted_guest: bool, vmentry_l1d_flush, vnmi: bool, vpid: bool, warn_on_missed_cc@7.2: bool
kvmgt;;;i915 vfio mdev kvm drm
kxcjk_1013;;;industrialio industrialio_triggered_buffer
kxsd9;;;industrialio industrialio_triggered_buffer
kxsd9_i2c;;;kxsd9
kxsd9_spi;;;kxsd9 regmap_spi
kyber_iosched
kyrofb
l1oip;5.10,6.1,6.12;;mISDN_core;codec: uint[16], debug: uint, id: uint[16], ip: uint[64], limit: uint[16], ondemand: uint[16], port: uint[16], remoteport: uint[16], type: uint[16], ulaw: uint
l2tp_core;;;ip6_udp_tunnel udp_tunnel
l2tp_debugfs;;;l2tp_core
l2tp_eth;;net-l2tp-type-5;l2tp_netlink l2tp_core
l2tp_ip;;net-pf-2-proto-115 net-pf-2-proto-115-type-2 net-pf-2-proto-2-type-115;l2tp_core
l2tp_ip6;;net-pf-10-proto-115 net-pf-10-proto-115-type-2 net-pf-10-proto-2-type-115;l2tp_core l2tp_ip
l2tp_netlink;;net-pf-16-proto-16-family-l2tp;l2tp_core
l2tp_ppp;;net-l2tp-type-7 net-pf-24-proto-1;l2tp_core l2tp_netlink pppox ppp_generic
l64781;;;;debug: int
lan743x;;;phylink crc16
lan78xx;;;usbcore phylink;msg_level: int
lanai;5.10,6.1,6.12;;atm
lapb
ldusb;;;usbcore;min_interrupt_in_interval: int, min_interrupt_out_interval: int, ring_buffer_size: int, write_buffer_size: int
lec;5.10,6.1,6.12;;atm
led_class
led_class_multicolor;6.1,6.12,7.2
leds_apu
leds_bd2802
leds_clevo_mail;5.10;;;nodetect: bool
leds_cros_ec;6.12,7.2;;cros_ec_proto led_class_multicolor
leds_dac124s085
leds_gpio
leds_lp3944
leds_lt3593;6.1,6.12,7.2
leds_menf21bmc
leds_pca955x
leds_regulator
leds_ss4200;;;;nodetect: bool
ledtrig_activity
ledtrig_audio;5.10,6.1
ledtrig_backlight
ledtrig_camera
ledtrig_default_on
ledtrig_gpio
ledtrig_heartbeat
ledtrig_input_events;7.2;;;led_off_delay_ms: ulong
ledtrig_netdev
ledtrig_oneshot
ledtrig_pattern
ledtrig_timer
ledtrig_transient
ledtrig_usbport;;;usbcore
legousbtower;;;usbcore;interrupt_in_interval: int, interrupt_out_interval: int, packet_timeout: int, read_buffer_size: int, read_timeout: int, write_buffer_size: int
lenovo_ec_sensors;7.2
lenovo_wmi_events;7.2;;wmi
lenovo_wmi_gamezone;7.2;;wmi lenovo_wmi_helpers lenovo_wmi_events
lenovo_wmi_helpers;7.2;;wmi
lenovo_ymc;6.12,7.2;;wmi ideapad_laptop sparse_keymap;force: bool
lg2160;;;;debug: int
lg_laptop;;;sparse_keymap battery wmi;fw_debug@6.12,7.2: bool
lg_vl600;;;cdc_ether usbcore usbnet
lgdt3305;;;;debug: int
lgdt3306a;;;i2c_mux;debug: int, forced_manual: int
lgdt330x;;;;debug: int
lgs8gxx;;;;debug: int, fake_signal_str: int
lib80211;5.10,6.1,6.12
lib80211_crypt_ccmp;5.10,6.1,6.12;;lib80211
lib80211_crypt_tkip;5.10,6.1,6.12;;lib80211 libarc4
lib80211_crypt_wep;5.10,6.1,6.12;;lib80211 libarc4
libaes
libaesgcm;7.2
libahci;;;libata;ahci_em_messages: bool, devslp_idle_timeout: int, ignore_sss: int, skip_host_reset: int
libarc4
libata;;;scsi_mod scsi_common;acpi_gtf_filter: int, allow_tpm: int, ata_probe_timeout: int, atapi_an: int, atapi_dmadir: int, atapi_enabled: int, atapi_passthru16: int, dma: int, force: string, fua: int, ignore_hpa: int, noacpi: int, zpodd_poweroff_delay: int
libblake2b;7.2
libblake2s;5.10,6.1,6.12
libblake2s_x86_64;5.10,6.1
libceph;;;krb5;supported_features
libchacha
libchacha20poly1305;;;libchacha libpoly1305
libcomposite;;;udc_core configfs usb_common
libcrc32c;5.10,6.1,6.12;;;;crc32c
libcryptoutils;6.1,6.12,7.2
libcurve25519
libcurve25519_generic;5.10,6.1,6.12
libcxgb
libcxgbi;;;libiscsi scsi_mod libcxgb libiscsi_tcp scsi_transport_iscsi;dbg_level: uint
libdes
libertas;;;cfg80211;libertas_debug: int, libertas_disablemesh: int
libertas_cs;5.10,6.1;;libertas pcmcia
libertas_sdio;;;mmc_core libertas
libertas_tf;;;mac80211;libertas_tf_debug: int
libertas_tf_usb;;;usbcore libertas_tf;fw_name: charp
libeth;6.12,7.2
libeth_xdp;7.2;;libeth
libfc;;;scsi_mod scsi_transport_fc scsi_common;debug_logging: int
libfcoe;;;libfc;create, create_vn2vn, debug_logging: int, destroy, disable, enable, fcf_dev_loss_tmo: uint, show
libgf128hash;7.2
libie;6.12,7.2
libie_adminq;7.2
libie_fwlog;7.2
libipw;;;libarc4 cfg80211
libiscsi;;;scsi_transport_iscsi scsi_mod scsi_common;debug_libiscsi_conn: int, debug_libiscsi_eh: int, debug_libiscsi_session: int
libiscsi_tcp;;;scsi_transport_iscsi libiscsi;debug_libiscsi_tcp: int
libmd5;7.2
libnh;7.2
libnvdimm;;;;key_revalidate@6.1,6.12,7.2: bool, noblk@5.10: bool
libphy
libpoly1305
libps2
libsas;;;libata scsi_transport_sas scsi_mod scsi_common
libsha1;6.1,6.12,7.2
libsha256
libsha3;7.2
libsha512;7.2
lightning;5.10,6.1;;gameport
lineage_pem
linear;5.10,6.1;;md_mod
linear_ranges
liquidio;;;liquidio_core;console_bitmask: int, ddr_timeout: int, debug: int, fw_type: string
liquidio_core;6.12,7.2
liquidio_vf;;;liquidio_core;debug: int
lis3lv02d;;;;axes: axis[3]
lis3lv02d_i2c;;;lis3lv02d
lkkbd;;;;bell_volume: int, ctrlclick_volume: int, keyclick_volume: int, lk201_compose_is_alt: int
llc
llc2;;net-pf-26;llc
lm63
lm70
lm73
lm75
lm77
lm78;;;hwmon_vid
lm80
lm83
lm8323
lm85;;;hwmon_vid
lm87;;;hwmon_vid
lm90
lm92
lm93;;;hwmon_vid;disable_block: bool, init: bool, vccp_limit_type: int[2], vid_agtl: int
lm95241
lm95245
lmc;5.10;;hdlc
lnbh25
lnbp21
lnbp22;;;;debug: int
lockd;;;sunrpc grace;nlm_grace_period, nlm_max_connections@5.10,6.1,6.12: uint, nlm_tcpport, nlm_timeout, nlm_udpport, nsm_use_hostnames: bool
loop;;;;hw_queue_depth@6.1,6.12,7.2, max_loop, max_part: int
lp;;;parport;parport: charp[8], reset: bool
lpc_ich
lpc_sch
lpddr_cmds
lpfc;;;scsi_mod nvme_fc scsi_transport_fc scsi_common nvmet_fc;lpfc_EnableXLane: uint, lpfc_XLanePriority: uint, lpfc_ack0: uint, lpfc_acqe_cgn_frequency@6.1,6.12,7.2: int|byte, lpfc_aer_support: uint, lpfc_cq_max_proc_limit: int, lpfc_cq_poll_threshold: uint, lpfc_cr_count: uint, lpfc_cr_delay: uint, lpfc_debugfs_enable: int, lpfc_debugfs_mask_disc_trc: int, lpfc_debugfs_max_disc_trc: int, lpfc_debugfs_max_nvmeio_trc: int, lpfc_debugfs_max_slow_ring_trc: int, lpfc_delay_discovery: uint, lpfc_devloss_tmo: int, lpfc_discovery_threads: uint, lpfc_enable_SmartSAN: uint, lpfc_enable_bbcr: uint, lpfc_enable_bg: uint, lpfc_enable_da_id: uint, lpfc_enable_dpp: uint, lpfc_enable_fc4_type: uint, lpfc_enable_hba_heartbeat: uint, lpfc_enable_hba_reset: uint, lpfc_enable_mds_diags: uint, lpfc_enable_mi@6.1,6.12,7.2: uint, lpfc_enable_npiv: uint, lpfc_enable_nvmet: ullong[32], lpfc_enable_rrq: uint, lpfc_fabric_cgn_frequency@6.1,6.12,7.2: int, lpfc_fcf_failover_policy: uint, lpfc_fcp2_no_tgt_reset: uint, lpfc_fcp_class: uint, lpfc_fcp_cpu_map: int, lpfc_fcp_imax: int, lpfc_fcp_io_sched: uint, lpfc_fcp_mq_threshold: uint, lpfc_fcp_wait_abts_rsp@6.1,6.12,7.2: uint, lpfc_fdmi_on: uint, lpfc_first_burst_size: uint, lpfc_force_rscn: int, lpfc_hba_queue_depth: uint, lpfc_hdw_queue: uint, lpfc_irq_chann: uint, lpfc_link_speed: int, lpfc_log_verbose: uint, lpfc_lun_queue_depth: uint, lpfc_max_luns: ullong, lpfc_max_scsicmpl_time: uint, lpfc_max_vmid@6.1,6.12,7.2: uint, lpfc_multi_ring_rctl: uint, lpfc_multi_ring_support: uint, lpfc_multi_ring_type: uint, lpfc_no_hba_reset: ulong[16], lpfc_nodev_tmo: int, lpfc_ns_query: uint, lpfc_nvme_embed_cmd: uint, lpfc_nvme_enable_fb: uint, lpfc_nvme_oas: uint, lpfc_nvmet_fb_size: uint, lpfc_nvmet_mrq: uint, lpfc_nvmet_mrq_post: uint, lpfc_peer_port_login: uint, lpfc_poll: int, lpfc_poll_tmo: uint, lpfc_prot_guard: uint, lpfc_prot_mask: uint, lpfc_ras_fwlog_buffsize: uint, lpfc_ras_fwlog_func: uint, lpfc_ras_fwlog_level: uint, lpfc_req_fw_upgrade: int, lpfc_restrict_login: int, lpfc_scan_down: uint, lpfc_sg_seg_cnt: uint, lpfc_sli_mode: uint, lpfc_sriov_nr_virtfn: uint, lpfc_suppress_link_up: uint, lpfc_suppress_rsp: uint, lpfc_task_mgmt_tmo: uint, lpfc_tgt_queue_depth: uint, lpfc_topology: uint, lpfc_use_adisc: uint, lpfc_use_cgn_signal@6.1,6.12,7.2: int, lpfc_use_msi: uint, lpfc_vmid_app_header@6.1,6.12,7.2: uint, lpfc_vmid_inactivity_timeout@6.1,6.12,7.2: uint, lpfc_vmid_priority_tagging@6.1,6.12,7.2: uint, lpfc_xri_rebalancing: uint
lru_cache
lru_sort;6.12,7.2;;;active_mem_bp@7.2: ulong, aggr_interval: ulong, autotune_monitoring_intervals@7.2: bool, bytes_lru_sort_tried_cold_regions: ulong, bytes_lru_sort_tried_hot_regions: ulong, bytes_lru_sorted_cold_regions: ulong, bytes_lru_sorted_hot_regions: ulong, cold_min_age: ulong, commit_inputs@6.12: bool, filter_young_pages@7.2: bool, hot_thres_access_freq: ulong, max_nr_regions: ulong, min_nr_regions: ulong, monitor_region_end: ulong, monitor_region_start: ulong, nr_cold_quota_exceeds: ulong, nr_hot_quota_exceeds: ulong, nr_lru_sort_tried_cold_regions: ulong, nr_lru_sort_tried_hot_regions: ulong, nr_lru_sorted_cold_regions: ulong, nr_lru_sorted_hot_regions: ulong, quota_ms: ulong, quota_reset_interval_ms: ulong, sample_interval: ulong, wmarks_high: ulong, wmarks_interval: ulong, wmarks_low: ulong, wmarks_mid: ulong
lrw;;;gf128mul;;ecb@6.1,6.12,7.2
lt6911uxe;7.2;;v4l2_cci v4l2_dv_timings v4l2_fwnode videodev mc v4l2_async
ltc1660;;;industrialio regmap_spi
ltc2471;;;industrialio
ltc2485;;;industrialio
ltc2496;;;ltc2497_core industrialio
ltc2497;;;ltc2497_core industrialio
ltc2497_core;;;industrialio
ltc2632;;;industrialio
ltc2983;;;industrialio regmap_spi
ltc4151
ltc4215
ltc4245
ltc4261
ltr501;;;industrialio industrialio_triggered_buffer
lv0104cs;;;industrialio
lxt
lz4
lz4_compress
lz4_decompress
lz4hc;;;lz4hc_compress
lz4hc_compress
lzo
lzo_compress
lzo_decompress
lzo_rle
m52790;;;videodev
m62332;;;industrialio
m88ds3103;;;i2c_mux
m88rs2000;;;;debug: int
m88rs6000t
mISDN_core;5.10,6.1,6.12;;;debug: uint
mISDN_dsp;5.10,6.1,6.12;;mISDN_core;debug: uint, dtmfthreshold: uint, options: uint, poll: uint
mISDNinfineon;5.10,6.1,6.12;;mISDNipac mISDN_core;debug, irqloops: uint
mISDNipac;5.10,6.1,6.12;;mISDN_core
mISDNisar;5.10,6.1,6.12;;mISDN_core
mac80211;;;cfg80211 libarc4;beacon_loss_count: int, ieee80211_default_rc_algo: charp, max_nullfunc_tries: int, max_probe_tries: int, minstrel_vht_only: bool, probe_wait_ms: int
mac80211_hwsim;;;mac80211 cfg80211;channels: int, mlo@6.1,6.12,7.2: bool, multi_radio@6.12,7.2: bool, paged_rx: bool, radios: int, rctbl: bool, regtest: int, support_p2p_device: bool
mac802154;;;ieee802154
mac802154_hwsim;;;mac802154
mac_celtic
mac_centeuro
mac_croatian
mac_cyrillic
mac_gaelic
mac_greek
mac_hid
mac_iceland
mac_inuit
mac_roman
mac_romanian
mac_turkish
machzwd;5.10,6.1,6.12;;;action: int, nowayout: bool
macmodes
macsec;;net-pf-16-proto-16-family-macsec rtnl-link-macsec
macvlan;;rtnl-link-macvlan
macvtap;;rtnl-link-macvtap;tap macvlan
mag3110;;;industrialio industrialio_triggered_buffer
magellan
main;6.1,6.12,7.2;;;async_probe: bool
mana;6.1,6.12,7.2
mana_ib;6.12,7.2;;ib_core mana
mantis;;;mantis_core;verbose: int
mantis_core;;;dvb_core rc_core;adapter_nr: short[16]
map_absent;;;chipreg
map_funcs
map_ram;;;chipreg
map_rom;;;chipreg
marvell
marvell10g
matrix_keymap
matroxfb_DAC1064;;;matroxfb_misc g450_pll
matroxfb_Ti3026;;;matroxfb_misc
matroxfb_accel
matroxfb_base;;;matroxfb_misc matroxfb_accel matroxfb_g450 matroxfb_DAC1064 matroxfb_Ti3026;cross4MB: int, depth: int, dev: int, dfp: int, dfp_type: int, disabled: int, fh: int, fv: int, grayscale: int, hslen: int, inv24: int, inverse: int, left: int, lower: int, maxclk: int, mem: int, memtype: int, mtrr: int, no_pci_retry: int, noaccel: int, nobios: int, noinit: int, nopan: int, novga: int, outputs: string, pixclock: int, right: int, sgram: int, sync: int, upper: int, vesa: int, vslen: int, xres: int, yres: int
matroxfb_crtc2;;;matroxfb_misc matroxfb_DAC1064 matroxfb_base;mem: int
matroxfb_g450;;;matroxfb_misc g450_pll
matroxfb_maven;;;matroxfb_misc
matroxfb_misc
max1027;;;industrialio industrialio_triggered_buffer
max11100;;;industrialio
max1111
max1118;;;industrialio industrialio_triggered_buffer
max1241;;;industrialio
max1363;;;industrialio industrialio_triggered_buffer
max16065
max1619
max1668;;;;read_only: bool
max17042_battery
max2165;;;;debug: int
max31856;;;industrialio
max44000;;;industrialio industrialio_triggered_buffer
max44009;;;industrialio
max517;;;industrialio
max6639
max6642;5.10
max6650;;;;clock: int, fan_voltage: int, prescaler: int
max6875
max7359_keypad;;;matrix_keymap
max9611;;;industrialio
maxim_thermocouple;;;industrialio industrialio_triggered_buffer
mb1232;;;industrialio industrialio_triggered_buffer
mb862xxfb
mb86a16;;;;verbose: int
mb86a20s
mbcache
mc
mc3230;;;industrialio
mc44s803
mcam_core;;;videobuf2_common videobuf2_v4l2 videodev videobuf2_vmalloc videobuf2_dma_sg videobuf2_dma_contig v4l2_async;alloc_bufs_at_read: bool, buffer_mode: int, dma_buf_size: uint, flip: bool, n_dma_bufs: uint
mcba_usb;;;usbcore can_dev
mce_inject
mceusb;;;rc_core usbcore
mcp251x;;;can_dev
mcp251xfd;6.1,6.12,7.2;;can_dev
mcp320x;;;industrialio
mcp3422;;;industrialio
mcp3911;;;industrialio industrialio_triggered_buffer
mcp4725;;;industrialio
mcp4922;;;industrialio
mcs5000_ts;5.10,6.1
mcs7830;;;usbcore usbnet
mct_u232;;;usbcore usbserial
md4
md5
md_cluster;;;md_mod dlm
md_mod;;;;check_new_feature@7.2: bool, create_on_open: bool, legacy_async_del_gendisk@7.2: bool, new_array, start_dirty_degraded: int, start_ro
mdc800;;;usbcore
mdev;;;;;vfio_mdev@5.10
mdio
mdio_bus;7.2
mdio_devres
mdio_i2c
me4000;;;comedi_pci comedi comedi_8254
me_daq;;;comedi_pci comedi
megaraid;;;scsi_mod scsi_common;max_cmd_per_lun: uint, max_mbox_busy_wait: ushort, max_sectors_per_io: ushort
megaraid_mbox;;;scsi_mod megaraid_mm;busy_wait: int, cmd_per_lun: int, debug_level: int, fast_load: int, max_sectors: int, unconf_disks: int
megaraid_mm;;;;dlevel: int
megaraid_sas;;;scsi_mod;allow_vf_ioctls: int, dual_qdepth_disable: int, enable_sdev_max_qd: int, event_log_level: int, host_tagset_enable@6.1,6.12,7.2: int, lb_pending_cmds: int, max_sectors: int, msix_disable: int, msix_vectors: int, perf_mode: int, poll_queues@6.1,6.12,7.2: int, rdpq_enable: int, resetwaittime: int, scmd_timeout: int, smp_affinity_enable: int, throttlequeuedepth: int
mei
mei_gsc;6.12,7.2;;mei mei_me
mei_gsc_proxy;6.12,7.2;;mei
mei_hdcp;;;mei
mei_lb;7.2;;mei
mei_me;;;mei
mei_phy;;;mei hci
mei_pxp;6.12,7.2;;mei
mei_txe;;;mei
mei_vsc;6.12,7.2;;mei_vsc_hw mei
mei_vsc_hw;6.12,7.2
mei_wdt;;;watchdog mei
memconsole;6.1,6.12,7.2
memconsole_coreboot;6.1,6.12,7.2;;memconsole
memory_hotplug;6.1,6.12,7.2;;;auto_movable_numa_aware: bool, auto_movable_ratio: uint, memmap_on_memory@6.1: bool
memory_notifier_error_inject;;;notifier_error_inject;priority: int
memstick;;;;cmd_retries: uint
menf21bmc
menf21bmc_hwmon
menf21bmc_wdt;;;watchdog;nowayout: bool
metro_usb;;;usbserial usbcore
meye;5.10;;videodev sony_laptop;gbuffers: int, gbufsize: int, video_nr: int
mf6x4;;;comedi comedi_pci
mfd_core
mgag200;;;drm drm_kms_helper drm_client_lib drm_shmem_helper i2c_algo_bit;modeset: int
mhi
mhi_net;6.1,6.12,7.2;;mhi
mhi_pci_generic;6.1,6.12,7.2;;mhi
mhi_wwan_ctrl;6.1,6.12,7.2;;mhi wwan
mhi_wwan_mbim;6.1,6.12,7.2;;mhi wwan
michael_mic;5.10,6.1,6.12
micrel;;;phy_package
microchip
microchip_rds_ptp;7.2
microchip_t1;;;microchip_rds_ptp
microcode;6.12;;;force_minrev: bool
microtek;;;usbcore scsi_mod
mii
minix
mip6;;xfrm-type-10-43 xfrm-type-10-60
mite;;;comedi comedi_pci
mk712;5.10,6.1;;;io: uint, irq: uint
mkiss;5.10,6.1,6.12;;crc16 ax25;crc_force: int
mlx4_core;;;;debug_level: int, enable_4k_uar: bool, enable_64b_cqe_eqe: bool, enable_qos: bool, internal_err_reset: int, log_mtts_per_seg: int, log_num_mac: int, log_num_mgm_entry_size: int, log_num_vlan: int, msi_x: int, num_vfs: byte[3], port_type_array: int[2], probe_vf: byte[3], use_prio: bool
mlx4_en;;;mlx4_core;inline_thold: uint, pfcrx: uint, pfctx: uint, udp_rss: uint
mlx4_ib;;;ib_core mlx4_core;sm_guid_assign: int
mlx5_core;;;mlxfw;debug_mask: uint, prof_sel: uint
mlx5_ib;;;ib_uverbs_support mlx5_core ib_core
mlx90614;;;industrialio
mlx90632;;;industrialio
mlxfw
mma7455_core;;;industrialio industrialio_triggered_buffer
mma7455_i2c;;;mma7455_core
mma7455_spi;;;mma7455_core regmap_spi
mma7660;;;industrialio
mma8452;;;industrialio industrialio_triggered_buffer
mma9551;;;mma9551_core industrialio
mma9551_core
mma9553;;;mma9551_core industrialio
mmc35240;;;industrialio
mmc_block;;;mmc_core;perdev_minors: int
mmc_core;;;;use_spi_crc: bool
mmiotrace;;;;filter_offset: ulong, nommiotrace: bool, trace_pc: bool
mn88472
mn88473
module;5.10;;;sig_enforce: bool_enable_only
mos7720;;;parport usbserial usbcore
mos7840;;;usbserial usbcore
motorcomm;7.2
mousedev;;;;tap_time: uint, xres: uint, yres: uint
moxa;;;;baseaddr@5.10,6.1,6.12: ulong[4], numports@5.10,6.1,6.12: uint[4], ttymajor: int, type@5.10,6.1,6.12: uint[4]
mpi
mpi3mr;6.1,6.12,7.2;;scsi_mod scsi_transport_sas scsi_common;logging_level: int, max_sgl_entries@6.12,7.2: int, poll_queues: int, prot_guard_mask: int, prot_mask: int, threaded_isr_poll@7.2: bool
mpl115;;;industrialio
mpl115_i2c;;;mpl115
mpl115_spi;;;mpl115
mpl3115;;;industrialio industrialio_triggered_buffer
mpls_gso
mpls_iptunnel;;rtnl-lwt-MPLS;mpls_router;;mpls_gso
mpls_router;;net-pf-28;ip_tunnel
mpoa;5.10,6.1,6.12;;atm
mpt3sas;;;scsi_transport_sas scsi_common scsi_mod raid_class;command_retry_count@7.2: int, diag_buffer_enable: int, disable_discovery: int, enable_sdev_max_qd: bool, hbas_to_enumerate: ushort, host_tagset_enable@6.1,6.12,7.2: int, irqpoll_weight: int, issue_scsi_cmd_to_bringup_drive@7.2: int, logging_level, max_lun: ullong, max_msix_vectors: int, max_queue_depth: int, max_sectors: ushort, max_sgl_entries: int, missing_delay: int[2], mpt3sas_fwfault_debug, msix_disable: int, multipath_on_hba@6.1,6.12,7.2: int, perf_mode: int, poll_queues@6.1,6.12,7.2: int, prot_mask: int, smp_affinity_enable: int
mptbase;;;;mpt_channel_mapping: int, mpt_debug_level, mpt_fwfault_debug: int, mpt_msi_enable_fc: int, mpt_msi_enable_sas: int, mpt_msi_enable_spi: int
mptcp_diag;6.1,6.12,7.2;net-pf-16-proto-4-type-2-262;inet_diag
mptctl;;;mptbase scsi_mod
mptfc;;;mptscsih mptbase scsi_mod scsi_transport_fc;max_lun: int, mptfc_dev_loss_tmo: int
mptlan;;;mptbase
mptsas;;;scsi_transport_sas mptbase mptscsih scsi_mod scsi_common;max_lun: int, mpt_loadtime_max_sectors: int, mpt_pt_clear: int
mptscsih;;;scsi_mod mptbase scsi_common
mptspi;;;mptscsih mptbase scsi_mod scsi_transport_spi;mpt_saf_te: int
mpu3050;;;industrialio i2c_mux industrialio_triggered_buffer
mq_deadline
mrf24j40;;;mac802154 regmap_spi
mrp;;;;mrp_join_time: uint, mrp_periodic_time: uint
ms5611_core;;;industrialio_triggered_buffer industrialio
ms5637;;;ms_sensors_i2c industrialio
ms_sensors_i2c
mscc;;;phy_package macsec
msdos;;;fat
msi001;;;videodev
msi2500;;;usbcore videobuf2_common videobuf2_vmalloc videobuf2_v4l2 videodev;emulated_formats: bool
msi_ec;6.12,7.2;;battery
msi_laptop;;;sparse_keymap rfkill video;auto_brightness: int, force: bool
msi_wmi;;;sparse_keymap wmi video
msp3400;;;videodev mc;amsound: bool, debug: int, dolby: bool, once: bool, opmode: int, standard: int, stereo_threshold: int
mspro_block;;;memstick;major: int
msr;;;;allow_writes
mt2060;;;;debug: int
mt2063;;;;debug: int
mt20xx;;;;debug: int, optimize_vco: int, radio_antenna: int, tv_antenna: int
mt2131;;;;debug: int
mt2266;;;;debug: int
mt312;;;;debug: int
mt352;;;;debug: int
mt76;;;mac80211 cfg80211
mt7601u;;;usbcore mac80211 cfg80211
mt7615_common;6.1,6.12,7.2;;mt76 mt76_connac_lib mac80211 cfg80211;prefer_offload_fw: bool
mt7615e;6.1,6.12,7.2;;mt7615_common mt76_connac_lib mt76 mac80211
mt7663_usb_sdio_common;6.1,6.12,7.2;;mt7615_common mt76 mt76_connac_lib mac80211
mt7663u;6.1,6.12,7.2;;mt7663_usb_sdio_common mt7615_common mt76_usb mt76 usbcore mac80211 mt76_connac_lib
mt76_connac_lib;6.1,6.12,7.2;;mt76 mac80211 cfg80211
mt76_usb;;;mt76 usbcore;disable_usb_sg: bool
mt76x02_lib;;;mt76 mac80211 cfg80211
mt76x02_usb;;;mt76x02_lib mt76 mt76_usb cfg80211 usbcore mac80211
mt76x0_common;;;mt76x02_lib mac80211 mt76 cfg80211
mt76x0e;;;mt76x02_lib mt76 mac80211 mt76x0_common
mt76x0u;;;mt76x02_lib mt76 usbcore mac80211 mt76_usb mt76x0_common mt76x02_usb
mt76x2_common;;;cfg80211 mt76x02_lib mt76
mt76x2e;;;mt76x2_common mt76x02_lib mt76 mac80211
mt76x2u;;;usbcore mt76 mt76x2_common mt76x02_lib mac80211 mt76_usb mt76x02_usb
mt7915e;6.1,6.12,7.2;;mt76 mac80211 cfg80211 mt76_connac_lib;coredump_memdump@6.12,7.2: bool, enable_6ghz@6.12,7.2: bool, sr_scene_detect@6.12,7.2: bool, wed_enable: bool
mt7921_common;6.1,6.12,7.2;;mt76 mt76_connac_lib mt792x_lib cfg80211 mac80211;disable_clc: bool
mt7921e;6.1,6.12,7.2;;mt76_connac_lib mt7921_common mt792x_lib mt76 rfkill;disable_aspm: bool
mt7921u;6.1,6.12,7.2;;usbcore mt7921_common mt792x_usb mt76_usb mt76 mt76_connac_lib mt792x_lib
mt7925_common;6.12,7.2;;mt76_connac_lib mt792x_lib mt76 cfg80211 mac80211;disable_clc: bool
mt7925e;6.12,7.2;;mt7925_common mt792x_lib mt76_connac_lib mt76 rfkill;disable_aspm: bool
mt7925u;6.12,7.2;;mt792x_usb usbcore mt7925_common mt76_usb mt76 mt792x_lib mt76_connac_lib
mt792x_lib;6.12,7.2;;mt76_connac_lib mt76 mac80211
mt792x_usb;6.12,7.2;;mt76_usb mt76 usbcore mt792x_lib
mt7996e;6.12,7.2;;cfg80211 mac80211 mt76_connac_lib mt76;coredump_memdump: bool, sr_scene_detect: bool, wed_enable: bool
mt9v011;;;videodev mc;debug: int
mtd
mtd_blkdevs;;;mtd
mtd_dataflash;;;mtd
mtdblock;;;mtd_blkdevs mtd
mtdblock_ro;;;mtd mtd_blkdevs
mtdoops;;;mtd;dump_oops: int, mtddev: string, record_size: ulong
mtdram;;;mtd;erase_size: ulong, total_size: ulong, writebuf_size: ulong
mtdswap;;;mtd mtd_blkdevs;header: bool, partitions: string, spare_eblocks: uint
mtip32xx
mtk_t7xx;6.12,7.2;;wwan
mtouch
multipath;5.10,6.1;;md_mod
mvsas;;;libsas scsi_mod scsi_transport_sas libata
mvumi;;;scsi_mod
mwave;5.10,6.1,6.12;;;mwave_3780i_io: int, mwave_3780i_irq: int, mwave_debug: int, mwave_uart_io: int, mwave_uart_irq: int
mwifiex;;;cfg80211;aggr_ctrl: bool, cal_data_cfg: charp, debug_mask: uint, disable_auto_ds: bool, disable_tx_amsdu: bool, disconnect_on_suspend: int, drcs: bool, driver_mode: ushort, mfg_mode: bool, reg_alpha2: charp
mwifiex_pcie;;;mwifiex
mwifiex_sdio;;;mmc_core mwifiex
mwifiex_usb;;;usbcore mwifiex
mwl8k;;;mac80211 cfg80211;ap_mode_default: bool
mxb;5.10,6.12,7.2;;saa7146 saa7146_vv videodev;debug: int, freq: int
mxc4005;;;industrialio industrialio_triggered_buffer
mxc6255;;;industrialio
mxl111sf_demod;;;;debug: int
mxl111sf_tuner;;;;debug: int
mxl301rf
mxl5005s
mxl5007t;;;;debug: int
mxl5xx
mxl692;6.1,6.12,7.2
mxm_wmi;;;wmi
mxser;;;;allow_overlapping_vector@5.10: bool, ioaddr@5.10: ulong[4], ttymajor: int
mxuport;;;usbserial usbcore
myrb;;;scsi_mod scsi_common raid_class
myri10ge;;;dca;myri10ge_dca: int, myri10ge_deassert_wait: int, myri10ge_debug: int, myri10ge_ecrc_enable: int, myri10ge_fill_thresh: int, myri10ge_flow_control: int, myri10ge_force_firmware: int, myri10ge_fw_name: charp, myri10ge_fw_names: charp[8], myri10ge_initial_mtu: int, myri10ge_intr_coal_delay: int, myri10ge_max_irq_loops: int, myri10ge_max_slices: int, myri10ge_msi: int, myri10ge_napi_weight: int, myri10ge_rss_hash: int, myri10ge_small_bytes: int, myri10ge_watchdog_timeout: int
myrs;;;scsi_mod raid_class scsi_common
n411;;;;c2io_addr: ulong, cio_addr: ulong, dio_addr: ulong, nosplash: uint, splashval: ulong
n_hdlc;;;;maxframe: int
n_null
nand;;;mtd nandcore
nand_ecc;5.10
nandcore;;;mtd bch
nandsim;;;nand mtd;access_delay: uint, badblocks: charp, bbt: uint, bch: uint, bitflips: uint, bus_width: uint, cache_file: charp, dbg: uint, do_delays: uint, erase_delay: uint, first_id_byte: byte, fourth_id_byte: byte, gravepages: charp, id_bytes: byte[8], input_cycle: uint, log: uint, output_cycle: uint, overridesize: uint, parts: ulong[32], programm_delay: uint, second_id_byte: byte, third_id_byte: byte, weakblocks: charp, weakpages: charp
national
natsemi;;;;debug: int, dspcfg_workaround: int, full_duplex: int[8], mtu: int, options: int[8], rx_copybreak: int
nau7802;;;industrialio
navman;;;usbcore usbserial
nbd;;;;max_part: int, nbds_max: int
nci;6.1,6.12,7.2;;nfc
nct6683;;;;force: bool
nct6775;;;nct6775_core hwmon_vid;fan_debounce: ushort, force_id: ushort
nct6775_core;6.1,6.12,7.2
nct7802
nct7904;;;watchdog;nowayout: bool, timeout: int
nd_blk;5.10;;libnvdimm nd_btt
nd_btt;;;libnvdimm
nd_e820;;;libnvdimm
nd_pmem;;;libnvdimm nd_btt
nd_virtio
ne2k_pci;;;8390;full_duplex: int[8], msg_enable: int, options: int[8]
neofb;;;vgastate;external: bool, internal: bool, libretto: bool, mode_option: charp, nopciburst: bool, nostretch: bool
net1080;;;usbnet usbcore
net2280;;;udc_core usb_common;enable_suspend: bool, fifo_mode: ushort
net_failover;;;failover
netconsole;;;configfs;netconsole: string, oops_only: bool
netfilter;7.2;net-pf-16-proto-12
netfs;6.1,6.12,7.2;;;debug: uint
netkit;6.12,7.2;rtnl-link-netkit
netlink_diag;;net-pf-16-proto-4-type-16
netpoll;;;;carrier_timeout: uint
netrom;5.10,6.1,6.12;;ax25;nr_ndevs: int
nettel;5.10,6.1,6.12;;map_funcs chipreg mtd
netup_unidvb;;;dvb_core videobuf2_common videobuf2_vmalloc videobuf2_dvb videobuf2_v4l2;adapter_nr: short[16], spi_enable: int
netxen_nic;;;;auto_fw_reset: int
newtonkbd
nf_conncount;;;nf_conntrack
nf_conntrack;;ip_conntrack nf_conntrack-10 nf_conntrack-2;nf_defrag_ipv6 nf_defrag_ipv4;acct: bool, enable_hooks: bool, expect_hashsize: uint, hashsize, nf_conntrack_helper@5.10: bool, tstamp: bool
nf_conntrack_amanda;;ip_conntrack_amanda nfct-helper-amanda;nf_conntrack;master_timeout: uint, ts_algo: charp
nf_conntrack_bridge;;nf_conntrack-7;bridge nf_conntrack nf_defrag_ipv6
nf_conntrack_broadcast;;;nf_conntrack
nf_conntrack_ftp;;ip_conntrack_ftp nfct-helper-ftp;nf_conntrack;loose: bool, ports: ushort[8]
nf_conntrack_h323;;ip_conntrack_h323 nfct-helper-RAS;nf_conntrack;callforward_filter: bool, default_rrq_ttl: uint, gkrouted_only: int
nf_conntrack_irc;;ip_conntrack_irc nfct-helper-irc;nf_conntrack;dcc_timeout: uint, max_dcc_channels: uint, ports: ushort[8]
nf_conntrack_netbios_ns;;ip_conntrack_netbios_ns nfct-helper-netbios-ns nfct-helper-netbios_ns;nf_conntrack nf_conntrack_broadcast;timeout: uint
nf_conntrack_netlink;;ip_conntrack_netlink nfnetlink-subsys-1 nfnetlink-subsys-2;nf_conntrack
nf_conntrack_pptp;;ip_conntrack_pptp nfct-helper-pptp;nf_conntrack
nf_conntrack_sane;;nfct-helper-sane;nf_conntrack;ports: ushort[8]
nf_conntrack_sip;;ip_conntrack_sip nfct-helper-sip;nf_conntrack;ports: ushort[8], sip_direct_media: int, sip_direct_signalling: int, sip_external_media: int, sip_timeout: uint
nf_conntrack_snmp;;nfct-helper-snmp;nf_conntrack nf_conntrack_broadcast;timeout: uint
nf_conntrack_tftp;;ip_conntrack_tftp nfct-helper-tftp;nf_conntrack;ports: ushort[8]
nf_defrag_ipv4
nf_defrag_ipv6
nf_dup_ipv4
nf_dup_ipv6
nf_dup_netdev
nf_flow_table;;;nf_conntrack nf_tables
nf_flow_table_inet;;nf-flowtable-1 nf-flowtable-10 nf-flowtable-2;nf_flow_table nf_tables
nf_flow_table_ipv4;5.10;nf-flowtable-2;nf_flow_table nf_tables
nf_flow_table_ipv6;5.10;nf-flowtable-10;nf_flow_table nf_tables
nf_log_arp;5.10;nf-logger-3-0;nf_log_common
nf_log_bridge;5.10;nf-logger-7-0;nf_log_common
nf_log_common;5.10
nf_log_ipv4;5.10;nf-logger-2-0;nf_log_common
nf_log_ipv6;5.10;nf-logger-10-0;nf_log_common
nf_log_netdev;5.10;nf-logger-5-0;nf_log_common
nf_log_syslog;6.1,6.12,7.2;nf-logger-10-0 nf-logger-2-0 nf-logger-3-0 nf-logger-5-0 nf-logger-7-0 nf_log_arp nf_log_bridge nf_log_ipv4 nf_log_ipv6 nf_log_netdev
nf_nat;;;nf_conntrack
nf_nat_amanda;;ip_nat_amanda;nf_conntrack_amanda nf_conntrack nf_nat
nf_nat_ftp;;ip_nat_ftp;nf_conntrack_ftp nf_conntrack nf_nat;ports
nf_nat_h323;;ip_nat_h323;nf_nat nf_conntrack_h323 nf_conntrack
nf_nat_irc;;ip_nat_irc;nf_conntrack_irc nf_conntrack nf_nat;ports
nf_nat_pptp;;ip_nat_pptp;nf_nat nf_conntrack nf_conntrack_pptp
nf_nat_sip;;ip_nat_sip;nf_nat nf_conntrack_sip nf_conntrack
nf_nat_snmp_basic;;ip_nat_snmp_basic nfct-helper-snmp_trap;nf_conntrack nf_conntrack_snmp
nf_nat_tftp;;ip_nat_tftp;nf_conntrack_tftp nf_conntrack nf_nat
nf_reject_ipv4
nf_reject_ipv6
nf_socket_ipv4
nf_socket_ipv6
nf_synproxy_core;;;nf_conntrack
nf_tables;;nfnetlink-subsys-10
nf_tproxy_ipv4
nf_tproxy_ipv6
nfc;;net-pf-16-proto-16-family-nfc net-pf-39;rfkill
nfc_digital;;;nfc crc_itu_t
nfcsim;;;nfc_digital
nfit;;;libnvdimm;default_dsm_family: int, disable_vendor_specific: bool, force_enable_dimms: bool, force_labels: bool, no_init_ars: bool, override_dsm_mask: ulong
nfnetlink;5.10,6.1,6.12;net-pf-16-proto-12
nfnetlink_acct;;nfnetlink-subsys-7
nfnetlink_cthelper;;nfnetlink-subsys-9;nf_conntrack
nfnetlink_cttimeout;;nfnetlink-subsys-8;nf_conntrack
nfnetlink_hook;6.12,7.2;nfnetlink-subsys-12
nfnetlink_log;;nf-logger-10-1 nf-logger-2-1 nf-logger-3-1 nf-logger-5-1 nf-logger-7-1 nfnetlink-subsys-4
nfnetlink_osf;;nfnetlink-subsys-5
nfnetlink_queue;;nfnetlink-subsys-3
nfp;;;tls
nfs;;;lockd sunrpc netfs;callback_nr_threads: ushort, callback_tcpport, delay_retrans@6.12,7.2: short, enable_ino64, max_session_cb_slots: ushort, max_session_slots: ushort, nfs4_disable_idmapping: bool, nfs4_unique_id: string, nfs_access_max_cachesize: ulong, nfs_idmap_cache_timeout: int, nfs_mountpoint_expiry_timeout, recover_lost_locks: bool, send_implementation_id: ushort
nfs_acl;;;sunrpc
nfs_layout_flexfiles;;;nfsv4 nfs sunrpc;dataserver_retrans: uint, dataserver_timeo: uint, io_maxretrans: ushort
nfs_layout_nfsv41_files;;;nfsv4 nfs sunrpc;dataserver_retrans: uint, dataserver_timeo: uint
nfs_ssc;5.10,6.1
nfsd;;;sunrpc auth_rpcgss nfs_acl lockd grace;cltrack_legacy_disable@5.10,6.1,6.12: bool, cltrack_prog@5.10,6.1,6.12: string, inter_copy_offload_enable: bool, nfs4_disable_idmapping: bool;crypto-md5
nfsv2;;;nfs sunrpc lockd
nfsv3;;;sunrpc nfs lockd nfs_acl
nfsv4;;;nfs sunrpc dns_resolver;delegation_watermark: uint, directory_delegations@7.2: bool, layoutstats_timer: uint
nft_chain_nat;;nft-chain-1-nat nft-chain-10-nat nft-chain-2-nat;nf_nat nf_tables
nft_compat;;nfnetlink-subsys-11 nft-expr-match nft-expr-target;x_tables nf_tables
nft_connlimit;;nft-expr-connlimit nft-obj-5;nf_tables nf_conncount nf_conntrack
nft_counter;5.10;nft-expr-counter nft-obj-1;nf_tables
nft_ct;;nft-expr-ct nft-expr-notrack nft-obj-3 nft-obj-7 nft-obj-9;nf_conntrack nf_tables
nft_dup_ipv4;;nft-expr-2-dup;nf_tables nf_dup_ipv4
nft_dup_ipv6;;nft-expr-10-dup;nf_tables nf_dup_ipv6
nft_dup_netdev;;nft-expr-5-dup;nf_tables nf_dup_netdev
nft_fib;;;nf_tables
nft_fib_inet;;nft-expr-1-fib;nf_tables nft_fib_ipv6 nft_fib_ipv4 nft_fib
nft_fib_ipv4;;nft-expr-2-fib;nf_tables nft_fib
nft_fib_ipv6;;nft-expr-10-fib;nf_tables nft_fib
nft_fib_netdev;;nft-expr-5-fib;nf_tables nft_fib_ipv6 nft_fib_ipv4 nft_fib
nft_flow_offload;;nft-expr-flow_offload;nf_tables nf_conntrack nf_flow_table
nft_fwd_netdev;;nft-expr-5-fwd;nf_tables nf_dup_netdev
nft_hash;;nft-expr-hash;nf_tables
nft_limit;;nft-expr-limit nft-obj-4;nf_tables
nft_log;;nft-expr-log;nf_tables
nft_masq;;nft-expr-masq;nf_tables nf_conntrack nf_nat
nft_meta_bridge;;nft-expr-7-meta;nf_tables bridge
nft_nat;;nft-expr-nat;nf_tables nf_conntrack nf_nat
nft_numgen;;nft-expr-numgen;nf_tables
nft_objref;5.10,6.1;nft-expr-objref;nf_tables
nft_osf;;nft-expr-osf;nf_tables nfnetlink_osf
nft_queue;;nft-expr-queue;nf_tables
nft_quota;;nft-expr-quota nft-obj-2;nf_tables
nft_redir;;nft-expr-redir;nf_tables nf_conntrack nf_nat
nft_reject;;;nf_tables
nft_reject_bridge;;nft-expr-7-reject;nf_tables nf_reject_ipv6 nf_reject_ipv4 bridge nft_reject
nft_reject_inet;;nft-expr-1-reject;nf_tables nf_reject_ipv6 nf_reject_ipv4 nft_reject
nft_reject_ipv4;;nft-expr-2-reject;nf_tables nf_reject_ipv4 nft_reject
nft_reject_ipv6;;nft-expr-10-reject;nf_tables nf_reject_ipv6 nft_reject
nft_socket;;nft-expr-socket;nf_tables nf_socket_ipv4 nf_socket_ipv6
nft_synproxy;;nft-expr-synproxy nft-obj-10;nf_synproxy_core nf_conntrack nf_tables
nft_tproxy;;nft-expr-tproxy;nf_tables nf_defrag_ipv4 nf_defrag_ipv6 nf_tproxy_ipv6 nf_tproxy_ipv4
nft_tunnel;;nft-expr-tunnel nft-obj-6;nf_tables
nft_xfrm;;nft-expr-xfrm;nf_tables
nftl;;;mtd mtd_blkdevs
ngene;;;dvb_core;adapter_nr: short[16], ci_tsfix: int, debug: int, one_adapter: int, shutdown_workaround: int
nhc_dest;;;6lowpan
nhc_fragment;;;6lowpan
nhc_ghc_ext_dest;;;6lowpan
nhc_ghc_ext_frag;;;6lowpan
nhc_ghc_ext_hop;;;6lowpan
nhc_ghc_ext_route;;;6lowpan
nhc_ghc_icmpv6;;;6lowpan
nhc_ghc_udp;;;6lowpan
nhc_hop;;;6lowpan
nhc_ipv6;;;6lowpan
nhc_mobility;;;6lowpan
nhc_routing;;;6lowpan
nhc_udp;;;6lowpan
nhpoly1305;5.10,6.1,6.12;;libpoly1305
nhpoly1305_avx2;6.1,6.12;;nhpoly1305
nhpoly1305_sse2;6.1,6.12;;nhpoly1305
ni903x_wdt;;;watchdog;nowayout: int, timeout: uint
ni_6527;;;comedi comedi_pci
ni_65xx;;;comedi comedi_pci;legacy_invert_outputs: bool
ni_660x;;;ni_tiocmd ni_tio mite comedi_pci ni_routing comedi
ni_670x;;;comedi comedi_pci
ni_daq_700;;;comedi comedi_pcmcia
ni_daq_dio24;;;comedi_pcmcia comedi comedi_8255
ni_labpc_common;;;comedi comedi_8254 comedi_8255
ni_labpc_cs;;;comedi_pcmcia ni_labpc_common
ni_labpc_pci;;;comedi_pci ni_labpc_common
ni_mio_cs;;;comedi pcmcia ni_routing comedi_pcmcia ni_tio comedi_8255
ni_pcidio;;;mite comedi comedi_pci
ni_pcimio;;;comedi_pci mite comedi ni_routing ni_tio ni_tiocmd comedi_8255
ni_routing
ni_tio
ni_tiocmd;;;mite ni_tio ni_routing comedi
ni_usb6501;;;comedi comedi_usb usbcore
nic7018_wdt;;;watchdog;nowayout: bool, timeout: uint
nicstar;5.10,6.1,6.12;;atm suni idt77105;mac: charp[4]
nilfs2
nitro_enclaves;6.12,7.2;;;ne_cpus
niu;;;;debug: int
nlmon;;rtnl-link-nlmon
nls_ascii
nls_base
nls_cp1250
nls_cp1251
nls_cp1255
nls_cp437
nls_cp737
nls_cp775
nls_cp850
nls_cp852
nls_cp855
nls_cp857
nls_cp860
nls_cp861
nls_cp862
nls_cp863
nls_cp864
nls_cp865
nls_cp866
nls_cp869
nls_cp874
nls_cp932
nls_cp936
nls_cp949
nls_cp950
nls_euc_jp
nls_iso8859_1
nls_iso8859_13
nls_iso8859_14
nls_iso8859_15
nls_iso8859_2
nls_iso8859_3
nls_iso8859_4
nls_iso8859_5
nls_iso8859_6
nls_iso8859_7
nls_iso8859_9
nls_koi8_r
nls_koi8_ru
nls_koi8_u
nls_ucs2_utils;6.12,7.2
nls_utf8
nmclan_cs;5.10,6.1,6.12;;pcmcia pcmcia_core;if_port: int
nmi_backtrace;;;;backtrace_idle: bool
noa1305;;;industrialio
noon010pc30;5.10,6.1;;videodev mc;debug: int
nosy
notifier_error_inject
nouveau;;;drm drm_display_helper drm_kms_helper ttm gpu_sched drm_gpuvm button video drm_ttm_helper drm_exec mxm_wmi i2c_algo_bit wmi drm_client_lib;NVreg_RegistryDwords@6.12,7.2: charp, atomic: int, config: charp, debug: charp, duallink: int, fbcon_bpp@5.10,6.1: int, hdmimhz: int, ignorelid: int, keep_gsp_logging@7.2: bool, kms_vram_pushbuf@6.1,6.12,7.2: int, modeset: int, mst: int, noaccel: int, nofbaccel@5.10,6.1: int, runpm: int, tv_disable: int, tv_norm: charp, vram_pushbuf: int
nozomi;;;;debug: int
npcm750_pwm_fan
ns558;5.10,6.1;;gameport
ns83820;;;;ihr: int, lnksts: int, reset_phy: int
nsh
nsm;6.12,7.2
ntc_thermistor;;;industrialio
ntfs;7.2
ntfs3;6.12
ntsync;7.2
null_blk;;;configfs;blocking: bool, bs: int, cache_size@6.1,6.12,7.2: ulong, completion_nsec: ulong, discard@6.1,6.12,7.2: bool, fua@6.12,7.2: bool, gb: int, home_node: int, hw_queue_depth: int, irqmode, max_sectors@6.1,6.12,7.2: int, mbps@6.1,6.12,7.2: uint, memory_backed@6.1,6.12,7.2: bool, no_sched: int, nr_devices: uint, poll_queues@6.1,6.12,7.2: int, queue_mode, rotational@7.2: bool, shared_tag_bitmap: bool, shared_tags: bool, submit_queues: int, use_per_node_hctx: bool, virt_boundary@6.1,6.12,7.2: bool, zone_append_max_sectors@6.12,7.2: int, zone_capacity: ulong, zone_full@6.12,7.2: bool, zone_max_active: uint, zone_max_open: uint, zone_nr_conv: uint, zone_size: ulong, zoned: bool
nuvoton_cir;;;rc_core;debug: int
nv_tco;;;;heartbeat: int, nowayout: bool
nvidia_wmi_ec_backlight;6.1,6.12,7.2;;wmi video;force: bool
nvme;;;nvme_core;io_queue_depth, max_host_mem_size_mb: uint, noacpi: bool, poll_queues, quirks@7.2, sgl_threshold: uint, use_cmb_sqes: bool, use_threaded_interrupts: int, write_queues
nvme_auth;6.12,7.2
nvme_core;;;nvme_auth nvme_keyring;admin_timeout: uint, apst_primary_latency_tol_us@6.1,6.12,7.2: ulong, apst_primary_timeout_ms@6.1,6.12,7.2: ulong, apst_secondary_latency_tol_us@6.1,6.12,7.2: ulong, apst_secondary_timeout_ms@6.1,6.12,7.2: ulong, default_ps_max_latency_us: ulong, disable_pi_offsets@6.12,7.2: bool, force_apst: bool, io_timeout: uint, iopolicy@6.1,6.12,7.2, max_retries: byte, multipath, multipath_always_on@7.2, shutdown_timeout: byte, streams@5.10: bool
nvme_fabrics;;;nvme_core nvme_keyring
nvme_fc;;;nvme_core nvme_fabrics
nvme_fcloop;6.12,7.2;;nvme_fc nvmet_fc nvmet
nvme_keyring;6.12,7.2
nvme_loop;6.12,7.2;;nvme_core nvme_fabrics nvmet
nvme_rdma;;;nvme_fabrics nvme_core rdma_cm ib_core;register_always: bool
nvme_tcp;;;nvme_keyring nvme_fabrics nvme_core;so_priority: int, tls_handshake_timeout@6.12,7.2: int, wq_unbound@6.12,7.2: bool
nvmem_core
nvmet;;;configfs nvme_auth nvme_core nvme_keyring
nvmet_fc;;;nvmet
nvmet_rdma;;;rdma_cm ib_core nvmet;srq_size, use_srq: bool
nvmet_tcp;;;nvmet nvme_keyring;idle_poll_period_usecs@6.1,6.12,7.2, so_priority, tls_handshake_timeout@6.12,7.2: int
nvram
nxp_nci;6.1,6.12,7.2;;nfc nci
nxp_nci_i2c;6.1,6.12,7.2;;nxp_nci nci
nxt200x;;;;debug: int
nxt6000;;;;debug: int
ocfs2;;;ocfs2_stackglue ocfs2_nodemanager quota_tree jbd2
ocfs2_dlm;;;ocfs2_nodemanager
ocfs2_dlmfs;;;ocfs2_stackglue ocfs2_nodemanager;capabilities
ocfs2_nodemanager;;;configfs
ocfs2_stack_o2cb;;;ocfs2_stackglue ocfs2_nodemanager ocfs2_dlm
ocfs2_stack_user;;;ocfs2_stackglue dlm
ocfs2_stackglue
ocrdma;;;ib_core be2net
of_touchscreen;5.10
ofb;5.10,6.1
ohci_hcd;;;usbcore usb_common;distrust_firmware: bool, no_handshake: bool
ohci_pci;;;ohci_hcd usbcore;;ehci_pci
oid_registry
omfs;;;crc_itu_t
omninet;;;usbserial
onenand;;;mtd;flex_bdry: int[4], otp: int
opencores_kbd
openvswitch;;net-pf-16-proto-16-family-ovs_ct_limit net-pf-16-proto-16-family-ovs_datapath net-pf-16-proto-16-family-ovs_flow net-pf-16-proto-16-family-ovs_meter net-pf-16-proto-16-family-ovs_packet net-pf-16-proto-16-family-ovs_vport;nf_conncount nf_conntrack nsh nf_nat psample
oprofile;5.10;;;cpu_type, timer: int
opt3001;;;industrialio
opticon;;;usbserial usbcore
option;;;usbcore usbserial usb_wwan
or51132;;;;debug: int
or51211;;;;debug: int
orangefs;;;;hash_table_size: int, module_parm_debug_mask: ulong, op_timeout_secs: int, slot_timeout_secs: int
orinoco;5.10,6.1;;cfg80211;force_monitor: int, ignore_disconnect: int, suppress_linkstatus: bool
orinoco_cs;5.10,6.1;;pcmcia orinoco cfg80211 pcmcia_core;ignore_cis_vcc: int
orinoco_nortel;5.10,6.1;;orinoco cfg80211
orinoco_plx;5.10,6.1;;orinoco cfg80211
orinoco_tmd;5.10,6.1;;orinoco
orinoco_usb;5.10,6.1;;usbcore orinoco cfg80211
oti6858;;;usbcore usbserial
ov01a10;6.12,7.2;;videodev v4l2_fwnode v4l2_cci mc v4l2_async
ov02c10;7.2;;videodev v4l2_cci v4l2_fwnode mc v4l2_async
ov02e10;7.2;;videodev v4l2_cci v4l2_fwnode mc v4l2_async
ov08x40;6.12,7.2;;videodev v4l2_fwnode v4l2_async mc
ov13b10;6.12,7.2;;videodev v4l2_fwnode mc v4l2_async
ov2640;;;videodev mc v4l2_async
ov2680;6.12,7.2;;v4l2_cci videodev v4l2_async mc v4l2_fwnode
ov2740;6.12,7.2;;videodev v4l2_fwnode mc v4l2_async
ov5670;6.12,7.2;;videodev v4l2_fwnode mc v4l2_async
ov5693;6.12,7.2;;v4l2_fwnode videodev v4l2_cci v4l2_async mc
ov7251;6.12,7.2;;v4l2_fwnode videodev v4l2_async mc
ov7670;;;videodev mc v4l2_async v4l2_fwnode;debug: bool
ov8856;6.12,7.2;;videodev v4l2_fwnode v4l2_async mc
ov8858;7.2;;v4l2_fwnode videodev mc v4l2_async
ov8865;6.12,7.2;;v4l2_async videodev v4l2_fwnode mc
overlay;;;;check_copy_up, index: bool, metacopy: bool, nfs_export: bool, permit_mounts_in_userns@5.10: bool, redirect_always_follow: bool, redirect_dir: bool, redirect_max: ushort, xino_auto: bool
ovpn;7.2;net-pf-16-proto-16-family-ovpn;udp_tunnel ip6_udp_tunnel
oxpec;7.2;;battery
p4_clockmod;;;speedstep_lib
p54common;;;mac80211 cfg80211;nohwcrypt: bool
p54pci;;;p54common
p54usb;;;usbcore p54common mac80211
p8022;5.10,6.1,6.12;;llc
pa12203001;;;industrialio
packing;7.2
padlock_aes
padlock_sha
page_reporting;6.1,6.12,7.2;;;page_reporting_order@6.1: uint
panasonic_laptop;;;sparse_keymap video
parkbd;;;parport;mode: uint, port: int
parport
parport_cs;;;parport_pc pcmcia;epp_mode: int
parport_pc;;;parport;dma: charp[16], init_mode: charp, io: int[17], io_hi: int[17], irq: charp[16]
parport_serial;;;parport_pc
pata_ali;;;libata;atapi_dma: int
pata_amd;;;libata
pata_artop;;;libata
pata_atiixp;;;libata
pata_atp867x;;;libata
pata_cmd64x;;;libata
pata_efar;;;libata
pata_hpt366;;;libata
pata_hpt37x;;;libata
pata_it8213;;;libata
pata_it821x;;;libata;noraid: int
pata_jmicron;;;libata
pata_legacy;6.1,6.12,7.2;;libata;all: int, autospeed: int, ht6560a@6.1,6.12: int, ht6560b@6.1,6.12: int, iordy_mask: int, opti82c46x@6.1,6.12: int, opti82c611a@6.1,6.12: int, pio_mask: int, probe_all: int, probe_mask: int, qdi@6.1,6.12: int, winbond@6.1,6.12: int
pata_marvell;;;libata
pata_mpiix;;;libata
pata_netcell;;;libata
pata_ninja32;;;libata
pata_ns87410;;;libata
pata_ns87415;;;libata
pata_oldpiix;;;libata
pata_pcmcia;;;pcmcia libata
pata_pdc2027x;;;libata
pata_pdc202xx_old;;;libata
pata_piccolo;;;libata
pata_rdc;;;libata
pata_rz1000;;;libata
pata_sch;;;libata
pata_serverworks;;;libata
pata_sil680;;;libata
pata_sis;;;libata
pata_triflex;;;libata
pata_via;;;libata
pc87360;;;hwmon_vid;force_id: ushort, init: int
pc87413_wdt;;;;io: int, nowayout: bool, timeout: int
pc87427;;;;force_id: ushort
pcbc;5.10,6.1,6.12
pcc_cpufreq
pcengines_apuv2;;;;;platform:gpio_amd_fch platform:leds-gpio platform:gpio_keys_polled
pcf8591;;;;input_mode: int
pch_udc;;;udc_core;speed_fs: bool
pci;;;chipreg mtd
pci200syn;;;hdlc;pci_clock_freq: int
pci_hotplug;;;;debug: bool, debug_acpi: bool
pci_hyperv
pci_hyperv_intf
pci_pf_stub
pci_stub;;;;ids: string
pciehp;;;;pciehp_poll_mode: bool, pciehp_poll_time: int
pcips2
pcmcia;;;pcmcia_core;cis_width: int, io_speed: int
pcmcia_core;;;;cis_speed: int, reset_time: int, resume_delay: int, setup_delay: int, shutdown_delay: int, unreset_check: int, unreset_delay: int, unreset_limit: int, vcc_settle: int
pcmcia_rsrc;;;pcmcia_core;probe_mem: int
pcmciamtd;;;pcmcia chipreg mtd;bankwidth: int, force_size: int, mem_speed: int, mem_type: int, setvpp: int, vpp: int
pcnet32;;;mii;debug: int, full_duplex: int[8], homepna: int[8], max_interrupt_work: int, options: int[8], pcnet32vlb: int, rx_copybreak: int, tx_start_pt: int
pcnet_cs;;;pcmcia 8390;delay_output: int, delay_time: int, full_duplex: int, hw_addr: int[6], if_port: int, mem_speed: int, use_big_buf: int, use_shmem: int
pcrypt
pcs_xpcs;;;phylink
pcspkr
pcwd_pci;;;;debug: int, heartbeat: int, nowayout: bool
pcwd_usb;;;usbcore;heartbeat: int, nowayout: bool
pd6729;;;pcmcia_rsrc pcmcia_core;irq_mode: int
pdc_adma;;;libata
peak_pci;;;sja1000 i2c_algo_bit
peak_pciefd;;;can_dev
peak_pcmcia;;;sja1000 pcmcia
peak_usb;;;can_dev usbcore
peaq_wmi;5.10,6.1;;wmi
pegasus;;;usbcore mii;devid: charp, loopback: bool, mii_mode: bool, msg_level: int
pegasus_notetaker;;;usbcore
penmount
phantom
phonet;;net-pf-35
phram;;;mtd;phram
phy_package;7.2
phylink
physmap;;;mtd chipreg map_funcs
pi3usb30532;;;typec
pinctrl_alderlake;6.1,6.12,7.2
pinctrl_amd
pinctrl_baytrail;6.12,7.2
pinctrl_broxton
pinctrl_cannonlake
pinctrl_cedarfork
pinctrl_cherryview
pinctrl_cs42l43;6.12,7.2
pinctrl_denverton
pinctrl_elkhartlake;6.1,6.12,7.2
pinctrl_emmitsburg;6.1,6.12,7.2
pinctrl_geminilake
pinctrl_icelake
pinctrl_intel
pinctrl_intel_platform;6.12,7.2
pinctrl_jasperlake;6.1,6.12,7.2
pinctrl_lakefield;6.1,6.12,7.2
pinctrl_lewisburg
pinctrl_meteorlake;6.12,7.2
pinctrl_meteorpoint;6.12,7.2
pinctrl_sunrisepoint
pinctrl_tigerlake
ping;;;industrialio
pkcs7_message
pkcs8_key_parser
pktcdvd;5.10;;cdrom
pktgen;;;;debug: int, pg_clone_skb_d: int, pg_count_d: int, pg_delay_d: int
pl2303;;;usbserial usbcore
plat_ram;;;mtd chipreg map_funcs
platform_profile;6.1,6.12,7.2
platform_temperature_control;7.2
pldmfw
plip;;;parport;parport: int[8], timid: int
plusb;;;usbcore usbnet
pluto2;;;dvb_core i2c_algo_bit tda1004x;adapter_nr: short[16]
plx_pci;;;sja1000
pm2fb;;;;hwcursor: int, lowhsync: bool, lowvsync: bool, mode: charp, mode_option: charp, noaccel: bool, nomtrr: bool
pm3fb;;;;hwcursor: int, mode_option: charp, noaccel: bool, nomtrr: bool
pm80xx;;;libsas scsi_mod scsi_transport_sas libata;link_rate: ulong, logging_level: ulong, pcs_event_log_severity@7.2: int, read_wwn@6.12,7.2: bool, use_msix@6.12,7.2: bool, use_tasklet@6.12,7.2: bool
pm_notifier_error_inject;;;notifier_error_inject;priority: int
pmbus;6.12,7.2;;pmbus_core
pmbus_core;6.12,7.2;;;wp@7.2: int
pmcraid;;;scsi_mod;debug: uint, disable_aen: uint, log_level: uint
pmt_class;6.1,6.12,7.2
pmt_crashlog;6.1,6.12,7.2;;pmt_class
pmt_discovery;7.2;;pmt_class
pmt_telemetry;6.1,6.12,7.2;;pmt_class intel_vsec pmt_discovery
pn533;;;nfc
pn533_usb;;;usbcore pn533
pn544;;;hci nfc
pn544_mei;;;mei_phy mei pn544
pn_pep;;net-pf-35-proto-2;phonet
pnd2_edac;;;;edac_op_state: int
poly1305_generic;5.10,6.1,6.12;;libpoly1305
poly1305_x86_64;5.10,6.1,6.12
port100;;;usbcore nfc_digital
power
power_supply
powercap_sys
powermate;;;usbcore
powernow_k8
ppdev;;;parport
ppp_async;;;ppp_generic;flag_time: int
ppp_deflate;;;ppp_generic
ppp_generic;;;slhc;mp_protocol_compress: bool
ppp_mppe;;;ppp_generic libarc4
ppp_synctty;;;ppp_generic
pppoatm;;;ppp_generic atm
pppoe;;;pppox ppp_generic
pppox;;;ppp_generic
pps_core
pps_gen_core;7.2
pps_gen_tio;7.2;;pps_gen_core
pps_ldisc
pps_parport;;;parport;clear_wait: uint
pptp;;;ppp_generic pppox gre
pretimeout_noop;;;watchdog
pretimeout_panic;;;watchdog
printk;;;;always_kmsg_dump: bool, console_no_auto_verbose@6.1,6.12,7.2: bool, console_suspend: bool, ignore_loglevel: bool, time: bool
prism2_usb;5.10,6.1;;cfg80211 usbcore;prism2_doreset: int, prism2_reset_holdtime: int, prism2_reset_settletime: int, wlan_watchdog: int, wlan_wext_write: int
processor;;;;bm_check_disable: uint|bool, ignore_ppc: int, ignore_tpc: int, latency_factor: uint, max_cstate: uint, nocst: uint|bool
processor_thermal_device;;;int340x_thermal_zone processor_thermal_soc_slider processor_thermal_rfim processor_thermal_wt_req processor_thermal_wt_hint platform_temperature_control processor_thermal_rapl processor_thermal_power_floor
processor_thermal_device_pci;6.1,6.12,7.2;;processor_thermal_device processor_thermal_wt_hint processor_thermal_power_floor;use_msi@6.12,7.2: bool
processor_thermal_device_pci_legacy;6.1,6.12,7.2;;processor_thermal_device intel_soc_dts_iosf
processor_thermal_mbox;6.1,6.12,7.2
processor_thermal_power_floor;6.12,7.2;;processor_thermal_mbox
processor_thermal_rapl;6.1,6.12,7.2;;intel_rapl_common
processor_thermal_rfim;6.1,6.12,7.2;;processor_thermal_mbox
processor_thermal_soc_slider;7.2;;;slider_balance, slider_offset
processor_thermal_wt_hint;6.12,7.2;;processor_thermal_mbox
processor_thermal_wt_req;6.12,7.2;;processor_thermal_mbox
psample
psmouse;;;;a4tech_workaround: bool, elantech_smbus: int, proto, rate: uint, resetafter: uint, resolution: uint, resync_time: uint, smartscroll: bool, synaptics_intertouch: int
psnap;;;llc
pstore;;;;backend: charp, compress: charp, kmsg_bytes@6.12,7.2: uint, update_ms: int
pstore_blk;6.1,6.12,7.2;;pstore_zone;best_effort: bool, blkdev: string, console_size: long, ftrace_size: long, kmsg_size: long, max_reason: int, pmsg_size: long
pstore_zone;6.1,6.12,7.2
ptp
ptp_clockmatrix;6.1,6.12,7.2;;;firmware: charp
ptp_idt82p33;6.1,6.12,7.2;;;firmware: charp, phase_snap_threshold: uint
ptp_ines;6.1,6.12,7.2
ptp_kvm
ptp_ocp;6.1,6.12,7.2;;crc16 mtd
ptp_vmclock;7.2
ptp_vmw;6.1,6.12,7.2
public_key
pulse8_cec;;;cec;debug: int, persistent_config: int
pulsedlight_lidar_lite_v2;;;industrialio industrialio_triggered_buffer
pvpanic
pvpanic_mmio;6.1,6.12,7.2;;pvpanic
pvpanic_pci;6.1,6.12,7.2;;pvpanic
pvrusb2;;;videodev dvb_core usbcore cx2341x tveeprom;adapter_nr: short[16], ctlchg: int, debug: int, disable_autoload_ir_video: int, i2c_scan: int, init_pause_msec: int, ir_mode: int[20], procreload: int, radio_freq: int, radio_nr: int[20], tolerance: int[20], tuner: int[20], tv_freq: int, vbi_nr: int[20], video_nr: int[20], video_std: int[20]
pwc;;;videodev videobuf2_v4l2 usbcore videobuf2_common videobuf2_vmalloc;leds: int[2], power_save: int
pwm_bl
pwm_crc;6.12,7.2
pwm_cros_ec;6.12,7.2;;cros_ec_proto
pwm_lpss
pwm_lpss_platform;;;pwm_lpss
pxrc;;;usbcore
qat_c3xxx;;;intel_qat
qat_c3xxxvf;;;intel_qat
qat_c62x;;;intel_qat
qat_c62xvf;;;intel_qat
qat_dh895xcc;;;intel_qat
qat_dh895xccvf;;;intel_qat
qcaux;;;usbserial
qcom_phy_lib;6.12,7.2
qcserial;;;usbcore usbserial usb_wwan
qed
qede;;;qed;debug: uint
qedf;;;libfc libfcoe scsi_transport_fc scsi_mod qed scsi_common;dcbx_no_wait: bool, debug: uint, default_prio: int, dev_loss_tmo: int, dp_level: uint, dp_module: uint, dump_frames: int, enable_recovery: bool, fallback_vlan: int, fipvlan_retries: int, io_tracing: int, link_down_tmo: int, max_lun: int, queue_depth: int, retry_delay: bool
qedi;;;scsi_mod libiscsi iscsi_boot_sysfs qed uio scsi_transport_iscsi scsi_common;qedi_dbg_log: uint, qedi_flags_override: uint, qedi_fw_debug: uint, qedi_io_tracing: uint, qedi_ll2_buf_size: uint, qedi_qed_debug: uint
qedr;;;qede ib_core qed
qemu_fw_cfg
qinfo_probe;;;chipreg lpddr_cmds
qla1280;;;scsi_mod;qla1280: charp
qla2xxx;;;scsi_transport_fc scsi_mod nvme_fc scsi_common;fdmi: int, fwload: int, logging: int, ql2xabts_wait_nvme@6.1,6.12,7.2: int, ql2xallocfwdump: int, ql2xasynctmfenable: int, ql2xautodetectsfp: int, ql2xdbwr: int, ql2xdelay_before_pci_error_handling@6.1,6.12,7.2: uint, ql2xdifbundlinginternalbuffers: int, ql2xdontresethba: int, ql2xenableclass2: int, ql2xenabledif: int, ql2xenablehba_err_chk: int, ql2xenablemsix: int, ql2xenforce_iocb_limit: int, ql2xetsenable@5.10,6.1,6.12: int, ql2xexchoffld: uint, ql2xexlogins: uint, ql2xextended_error_logging: int, ql2xextended_error_logging_ktrace@6.1,6.12,7.2: int, ql2xfc2target@6.1,6.12,7.2: int, ql2xfdmienable: int, ql2xfulldump_on_mpifail: int, ql2xfwholdabts: int, ql2xfwloadbin: int, ql2xgffidenable: int, ql2xiidmaenable@5.10,6.1,6.12: int, ql2xiniexchg: uint, ql2xloginretrycount: int, ql2xlogintimeout: int, ql2xmaxlun: ullong, ql2xmaxqdepth: int, ql2xmdcapmask: int, ql2xmdenable: int, ql2xmqsupport: int, ql2xmvasynctoatio: int, ql2xnvme_queues@6.1,6.12,7.2: uint, ql2xnvmeenable: int, ql2xplogiabsentdevice: int, ql2xprotguard: int, ql2xprotmask: int, ql2xrdpenable: int, ql2xsecenable@6.1,6.12,7.2: int, ql2xshiftctondsd: int, ql2xsmartsan: int, ql2xtgt_tape_enable: int, ql2xuctrlirq: int, ql_dm_tgt_ex_pct@5.10: int, qla2xuseresexchforels: int, qlini_mode: charp, qlport_down_retry: int, rdpenable: int, smartsan: int
qla3xxx;;;;debug: int, msi: int
qla4xxx;;;scsi_transport_iscsi scsi_mod libiscsi iscsi_boot_sysfs scsi_common;ql4xdisablesysfsboot: int, ql4xdontresethba: int, ql4xenablemd: int, ql4xenablemsix: int, ql4xextended_error_logging: int, ql4xmaxqdepth: int, ql4xmdcapmask: int, ql4xqfulltracking: int, ql4xsess_recovery_tmo: int
qlcnic;;;;auto_fw_reset: int, load_fw_file: int, qlcnic_mac_learn: int, use_msi: int, use_msi_x: int
qlge;5.10,6.1;;;debug: int, qlge_force_coredump: int, qlge_irq_type: int, qlge_mpi_coredump: int
qlogic_cs;;;qlogicfas408 scsi_mod pcmcia
qlogicfas408;;;scsi_mod
qm1d1b0004
qm1d1c0042
qmi_helpers
qmi_wwan;;;usbnet usbcore cdc_wdm
qnx4
qnx6
qrtr;;net-pf-42
qrtr_mhi;;;mhi qrtr
qsemi
qt1010
qt2025;7.2
qt2160
quatech2;;;usbcore usbserial
quatech_daqp_cs;;;comedi comedi_pcmcia pcmcia
quota_tree
quota_v1
quota_v2;;;quota_tree
qxl;;;drm_exec drm_kms_helper drm ttm drm_ttm_helper drm_client_lib;modeset: int, num_heads: int
r592;;;memstick;debug: int, enable_dma: bool
r6040
r8152;;;usbcore mii
r8153_ecm;6.1,6.12,7.2;;usbnet usbcore r8152 cdc_ether
r8169;;;;;realtek
r8188eu;5.10,6.1;;usbcore libarc4;debug@5.10: int, if2name: charp, ifname: charp, monitor_enable@5.10: bool, rtw_80211d: int, rtw_ampdu_amsdu: int, rtw_ampdu_enable: int, rtw_antdiv_cfg: int, rtw_antdiv_type: int, rtw_busy_thresh@6.1: int, rtw_cbw40_enable: int, rtw_channel: int, rtw_channel_plan: int, rtw_enusbss@5.10: int, rtw_fw_iol: int, rtw_ht_enable: int, rtw_hw_wps_pbc@6.1: int, rtw_hwpdn_mode: int, rtw_hwpwrp_detect@6.1: int, rtw_initmac: charp, rtw_ips_mode: int, rtw_lbkmode@6.1: int, rtw_led_enable@6.1: int, rtw_low_power@6.1: int, rtw_lowrate_two_xmit@6.1: int, rtw_max_roaming_times: uint, rtw_mc2u_disable: int, rtw_network_mode@6.1: int, rtw_notch_filter: uint, rtw_power_mgnt: int, rtw_rfintfs@6.1: int, rtw_rx_stbc: int, rtw_smart_ps: int, rtw_vcs_type: int, rtw_vrtl_carrier_sense: int, rtw_wifi_spec: int, rtw_wmm_enable: int
r8192e_pci;5.10,6.1,6.12;;rtllib cfg80211;channels@5.10: int, hwwep: int, ifname: charp
r8192u_usb;5.10,6.1;;usbcore libarc4;channels@5.10: int, debug: int, hwwep: int, ifname: charp
r820t;;;;debug: int, no_imr_cal: int
r852;;;nand sm_common mtd;debug: int, r852_enable_dma: bool
r8712u;5.10;;cfg80211 usbcore;ampdu_enable: int, busy_thresh: int, cbw40_enable: int, channel: int, chip_version: int, hci: int, ht_enable: int, ifname: string, initmac: charp, lbkmode: int, low_power: int, mp_mode: int, network_mode: int, power_mgnt: int, rf_config: int, rfintfs: int, vcs_type: int, video_mode: int, vrtl_carrier_sense: int, wifi_test: int, wmm_enable: int
r8723bs;;;mmc_core cfg80211 libarc4;ifname: charp, rtw_80211d: int, rtw_ampdu_amsdu: int, rtw_ampdu_enable: int, rtw_ant_num: int, rtw_antdiv_cfg: int, rtw_antdiv_type: int, rtw_btcoex_enable@5.10: int, rtw_busy_thresh: int, rtw_bw_mode: int, rtw_channel: int, rtw_channel_plan: int, rtw_chip_version: int, rtw_enusbss@5.10: int, rtw_hiq_filter: uint, rtw_ht_enable: int, rtw_hw_wps_pbc: int, rtw_hwpdn_mode@5.10: int, rtw_hwpwrp_detect@5.10: int, rtw_initmac: charp, rtw_ips_mode: int, rtw_lbkmode: int, rtw_low_power: int, rtw_lowrate_two_xmit: int, rtw_max_roaming_times: uint, rtw_mc2u_disable: int, rtw_network_mode: int, rtw_notch_filter: uint, rtw_power_mgnt: int, rtw_qos_opt_enable: int, rtw_rf_config@5.10: int, rtw_rfintfs: int, rtw_rx_stbc: int, rtw_smart_ps: int, rtw_tx_pwr_by_rate: int, rtw_tx_pwr_lmt_enable: int, rtw_usb_rxagg_mode: int, rtw_vcs_type: int, rtw_vrtl_carrier_sense: int, rtw_wifi_spec: int, rtw_wmm_enable: int
radeon;;;drm drm_ttm_helper drm_display_helper drm_kms_helper drm_exec ttm drm_suballoc_helper drm_client_lib video i2c_algo_bit;agpmode: int, aspm: int, audio: int, auxch: int, backlight: int, bapm: int, benchmark: int, cik_support: int, connector_table: int, deep_color: int, disp_priority: int, dpm: int, dynclks: int, fastfb: int, gartsize: int, hard_reset: int, hw_i2c: int, lockup_timeout: int, modeset: int, msi: int, mst@5.10: int, no_wb: int, pcie_gen2: int, r4xx_atom: int, runpm: int, si_support: int, test: int, tv: int, use_pflipirq: int, uvd: int, vce: int, vm_block_size: int, vm_size: int, vramlimit: int
radeonfb;;;fb_ddc i2c_algo_bit;default_dynclk: int, force_dfp: bool, force_measure_pll: bool, force_sleep: bool, ignore_devlist: bool, ignore_edid: bool, mirror: bool, mode_option: charp, monitor_layout: charp, noaccel: bool, nomodeset: bool, nomtrr: bool, panel_yres: int
radio_keene;;;videodev usbcore
radio_ma901;;;videodev usbcore;radio_nr: int
radio_maxiradio;;;tea575x videodev;radio_nr: int
radio_mr800;;;videodev usbcore;radio_nr: int
radio_raremono;;;videodev usbcore
radio_shark;;;usbcore videodev tea575x
radio_si470x_common;;;videodev;de: ushort, seek_timeout: uint, space: ushort, tune_timeout: uint
radio_si470x_usb;;;videodev usbcore radio_si470x_common;max_rds_errors: ushort, radio_nr: int, rds_buf: uint, usb_timeout: uint
raid0;;;md_mod;default_layout: int
raid1;;;md_mod;max_queued_requests@5.10: int
raid10;;;md_mod;max_queued_requests@5.10: int
raid456;;;md_mod async_tx async_raid6_recov async_pq async_xor raid6_pq async_memcpy;devices_handle_discard_safely: bool
raid6_pq
raid_class;;;scsi_mod
rainshadow_cec;;;cec
ramdax;7.2;;libnvdimm
ramoops;;;reed_solomon;console_size: ulong, dump_oops: int, ecc: int, ftrace_size: ulong, max_reason: int, mem_address: ullong, mem_name@6.12,7.2: charp, mem_size: ulong, mem_type: uint, pmsg_size: ulong, record_size: ulong
random;;;;ratelimit_disable: int
rapl
rational;6.1,6.12,7.2
raw;5.10;;;max_raw_minors: int
raw_diag;;net-pf-16-proto-4-type-10-255 net-pf-16-proto-4-type-2-255;inet_diag
ray_cs;5.10,6.1;;pcmcia;bc: int, beacon_period: int, country: int, essid: charp, hop_dwell: int, net_type: int, phy_addr: charp, psm: int, ray_mem_speed: int, sniffer: int, translate: bool
rbd;;;libceph;single_major: bool
rc_adstech_dvb_t_pci;;;rc_core
rc_alink_dtu_m;;;rc_core
rc_anysee;;;rc_core
rc_apac_viewcomp;;;rc_core
rc_astrometa_t2hybrid;;;rc_core
rc_asus_pc39;;;rc_core
rc_asus_ps3_100;;;rc_core
rc_ati_tv_wonder_hd_600;;;rc_core
rc_ati_x10;;;rc_core
rc_avermedia;;;rc_core
rc_avermedia_a16d;;;rc_core
rc_avermedia_cardbus;;;rc_core
rc_avermedia_dvbt;;;rc_core
rc_avermedia_m135a;;;rc_core
rc_avermedia_m733a_rm_k6;;;rc_core
rc_avermedia_rm_ks;;;rc_core
rc_avertv_303;;;rc_core
rc_azurewave_ad_tu700;;;rc_core
rc_beelink_gs1;;;rc_core
rc_beelink_mxiii;6.12,7.2;;rc_core
rc_behold;;;rc_core
rc_behold_columbus;;;rc_core
rc_budget_ci_old;;;rc_core
rc_cinergy;;;rc_core
rc_cinergy_1400;;;rc_core
rc_core
rc_ct_90405;6.1,6.12,7.2;;rc_core
rc_d680_dmb;;;rc_core
rc_delock_61959;;;rc_core
rc_dib0700_nec;;;rc_core
rc_dib0700_rc5;;;rc_core
rc_digitalnow_tinytwin;;;rc_core
rc_digittrade;;;rc_core
rc_dm1105_nec;;;rc_core
rc_dntv_live_dvb_t;;;rc_core
rc_dntv_live_dvbt_pro;;;rc_core
rc_dreambox;6.12,7.2;;rc_core
rc_dtt200u;;;rc_core
rc_dvbsky;;;rc_core
rc_dvico_mce;;;rc_core
rc_dvico_portable;;;rc_core
rc_em_terratec;;;rc_core
rc_encore_enltv;;;rc_core
rc_encore_enltv2;;;rc_core
rc_encore_enltv_fm53;;;rc_core
rc_evga_indtube;;;rc_core
rc_eztv;;;rc_core
rc_flydvb;;;rc_core
rc_flyvideo;;;rc_core
rc_fusionhdtv_mce;;;rc_core
rc_gadmei_rm008z;;;rc_core
rc_geekbox;;;rc_core
rc_genius_tvgo_a11mce;;;rc_core
rc_gotview7135;;;rc_core
rc_hauppauge;;;rc_core
rc_hisi_poplar;;;rc_core
rc_hisi_tv_demo;;;rc_core
rc_imon_mce;;;rc_core
rc_imon_pad;;;rc_core
rc_imon_rsc;;;rc_core
rc_iodata_bctv7e;;;rc_core
rc_it913x_v1;;;rc_core
rc_it913x_v2;;;rc_core
rc_kaiomy;;;rc_core
rc_khadas;;;rc_core
rc_khamsin;6.1,6.12,7.2;;rc_core
rc_kworld_315u;;;rc_core
rc_kworld_pc150u;;;rc_core
rc_kworld_plus_tv_analog;;;rc_core
rc_leadtek_y04g0051;;;rc_core
rc_lme2510;;;rc_core
rc_loopback;;;rc_core;debug@5.10: bool
rc_manli;;;rc_core
rc_mecool_kii_pro;6.1,6.12,7.2;;rc_core
rc_mecool_kiii_pro;6.1,6.12,7.2;;rc_core
rc_medion_x10;;;rc_core
rc_medion_x10_digitainer;;;rc_core
rc_medion_x10_or2x;;;rc_core
rc_minix_neo;6.1,6.12,7.2;;rc_core
rc_msi_digivox_ii;;;rc_core
rc_msi_digivox_iii;;;rc_core
rc_msi_tvanywhere;;;rc_core
rc_msi_tvanywhere_plus;;;rc_core
rc_mygica_utv3;6.12,7.2;;rc_core
rc_nebula;;;rc_core
rc_nec_terratec_cinergy_xs;;;rc_core
rc_norwood;;;rc_core
rc_npgtech;;;rc_core
rc_odroid;;;rc_core
rc_pctv_sedna;;;rc_core
rc_pine64;6.1,6.12,7.2;;rc_core
rc_pinnacle_color;;;rc_core
rc_pinnacle_grey;;;rc_core
rc_pinnacle_pctv_hd;;;rc_core
rc_pixelview;;;rc_core
rc_pixelview_002t;;;rc_core
rc_pixelview_mk12;;;rc_core
rc_pixelview_new;;;rc_core
rc_powercolor_real_angel;;;rc_core
rc_proteus_2309;;;rc_core
rc_purpletv;;;rc_core
rc_pv951;;;rc_core
rc_rc6_mce;;;rc_core
rc_real_audio_220_32_keys;;;rc_core
rc_reddo;;;rc_core
rc_siemens_gigaset_rc20;7.2;;rc_core
rc_snapstream_firefly;;;rc_core
rc_streamzap;;;rc_core
rc_su3000;;;rc_core
rc_tango;5.10;;rc_core
rc_tanix_tx3mini;;;rc_core
rc_tanix_tx5max;;;rc_core
rc_tbs_nec;;;rc_core
rc_technisat_ts35;;;rc_core
rc_technisat_usb2;;;rc_core
rc_terratec_cinergy_c_pci;;;rc_core
rc_terratec_cinergy_s2_hd;;;rc_core
rc_terratec_cinergy_xs;;;rc_core
rc_terratec_slim;;;rc_core
rc_terratec_slim_2;;;rc_core
rc_tevii_nec;;;rc_core
rc_tivo;;;rc_core
rc_total_media_in_hand;;;rc_core
rc_total_media_in_hand_02;;;rc_core
rc_trekstor;;;rc_core
rc_tt_1500;;;rc_core
rc_twinhan1027;;;rc_core
rc_twinhan_dtv_cab_ci;;;rc_core
rc_vega_s9x;;;rc_core
rc_videomate_m1f;;;rc_core
rc_videomate_s350;;;rc_core
rc_videomate_tv_pvr;;;rc_core
rc_videostrong_kii_pro;;;rc_core
rc_wetek_hub;;;rc_core
rc_wetek_play2;;;rc_core
rc_winfast;;;rc_core
rc_winfast_usbii_deluxe;;;rc_core
rc_x96max;;;rc_core
rc_xbox_360;6.1,6.12,7.2;;rc_core
rc_xbox_dvd;;;rc_core
rc_zx_irdec;;;rc_core
rdma_cm;;;iw_cm ib_core ib_cm configfs
rdma_rxe;;;ib_core udp_tunnel ip6_udp_tunnel;add@5.10, remove@5.10
rdma_ucm;;;rdma_cm ib_core ib_uverbs
rdmavt;;;ib_core
rds;;;;send_batch_count: int
rds_rdma;;;rdma_cm rds ib_core;rds_ib_mr_1m_pool_size: int, rds_ib_mr_8k_pool_size: int, rds_ib_retry_count: int
rds_tcp;;;rds
realtek;;;phy_package
reclaim;6.12,7.2;;;aggr_interval: ulong, autotune_monitoring_intervals@7.2: bool, bytes_reclaim_tried_regions: ulong, bytes_reclaimed_regions: ulong, commit_inputs@6.12: bool, max_nr_regions: ulong, min_age: ulong, min_nr_regions: ulong, monitor_region_end: ulong, monitor_region_start: ulong, nr_quota_exceeds: ulong, nr_reclaim_tried_regions: ulong, nr_reclaimed_regions: ulong, quota_autotune_feedback: ulong, quota_mem_pressure_us: ulong, quota_ms: ulong, quota_reset_interval_ms: ulong, quota_sz: ulong, sample_interval: ulong, skip_anon: bool, wmarks_high: ulong, wmarks_interval: ulong, wmarks_low: ulong, wmarks_mid: ulong
redboot;;;mtd;directory: int
redrat3;;;rc_core usbcore;length_fuzz: uint, minimum_pause: uint, periods_measure_carrier: uint
reed_solomon
regmap_i2c
regmap_mmio
regmap_sdw;;;soundwire_bus
regmap_sdw_mbq;6.1,6.12,7.2;;soundwire_bus
regmap_spi
reiserfs;5.10,6.1,6.12
rfc1051;;;arcnet
rfc1201;;;arcnet
rfcomm;;bt-proto-3;bluetooth;channel_mtu: int, disable_cfc: bool, l2cap_ertm: bool
rfd77402;;;industrialio
rfd_ftl;;;mtd mtd_blkdevs;block_size: int
rfkill;;char-major-10-242;;default_state: uint, master_switch_mode: uint
rm3100_core;;;industrialio industrialio_triggered_buffer
rm3100_i2c;;;rm3100_core
rm3100_spi;;;regmap_spi rm3100_core
rmd128;5.10
rmd160
rmd256;5.10
rmd320;5.10
rmi_core;;;;debug_flags: int
rmi_smbus;;;rmi_core
rndis_host;;;usbcore cdc_ether usbnet
rndis_wlan;5.10,6.1;;usbnet cfg80211 rndis_host usbcore;afterburner: int, country: string, frameburst: int, power_output: int, power_save: int, roamdelta: int, roamtrigger: int, workaround_interval: int
rng
rng_core;;;;current_quality: ushort, default_quality: ushort
rockchip
rocket;5.10;;;board1: ulong, board2: ulong, board3: ulong, board4: ulong, controller: ulong, modem1: ulong, modem2: ulong, modem3: ulong, modem4: ulong, pc104_1: ulong[8], pc104_2: ulong[8], pc104_3: ulong[8], pc104_4: ulong[8], support_low_speed: bool
roles
romfs;;;mtd
rose;5.10,6.1,6.12;;ax25;rose_ndevs: int
rp2
rpcrdma;;rpcrdma6 svcrdma xprtrdma;sunrpc ib_core rdma_cm
rpcsec_gss_krb5;;rpc-auth-gss-390003 rpc-auth-gss-390004 rpc-auth-gss-390005 rpc-auth-gss-krb5 rpc-auth-gss-krb5i rpc-auth-gss-krb5p;krb5 auth_rpcgss sunrpc
rpr0521;;;industrialio industrialio_triggered_buffer
rrunner;5.10,6.1,6.12
rsa_generic
rsi_91x;;;mac80211 rfkill cfg80211 btrsi
rsi_usb;;;usbcore rsi_91x btrsi;dev_oper_mode: ushort
rsxx;5.10;;;blkdev_max_hw_sectors: uint, blkdev_minors: uint, enable_blkdev: uint, force_legacy: uint, sync_start: uint
rt2400pci;;;rt2x00lib rt2x00pci rt2x00mmio mac80211 eeprom_93cx6
rt2500pci;;;rt2x00lib rt2x00pci rt2x00mmio mac80211 eeprom_93cx6
rt2500usb;;;rt2x00usb rt2x00lib mac80211 usbcore;nohwcrypt: bool
rt2800lib;;;rt2x00lib mac80211;watchdog: bool|uint
rt2800mmio;;;rt2x00lib rt2800lib rt2x00mmio
rt2800pci;;;rt2800lib eeprom_93cx6 rt2800mmio rt2x00pci rt2x00mmio rt2x00lib mac80211;nohwcrypt: bool
rt2800usb;;;rt2800lib usbcore rt2x00usb rt2x00lib mac80211;nohwcrypt: bool
rt2x00lib;;;mac80211 cfg80211 rfkill
rt2x00mmio;;;rt2x00lib
rt2x00pci;;;rt2x00lib mac80211
rt2x00usb;;;usbcore rt2x00lib mac80211
rt61pci;;;rt2x00pci rt2x00mmio rt2x00lib mac80211 crc_itu_t eeprom_93cx6;nohwcrypt: bool
rt73usb;;;rt2x00usb rt2x00lib mac80211 usbcore crc_itu_t;nohwcrypt: bool
rtc_cmos;;;;use_acpi_alarm: bool
rtc_cros_ec;6.12,7.2;;cros_ec_proto
rtc_wilco_ec;6.12,7.2;;wilco_ec
rtd520;;;comedi comedi_pci comedi_8254
rtl2830;;;i2c_mux
rtl2832;;;i2c_mux
rtl2832_sdr;;;videobuf2_common usbcore videobuf2_vmalloc videobuf2_v4l2 videodev;emulated_formats: bool
rtl8150;;;usbcore
rtl8187;;;usbcore mac80211 rfkill eeprom_93cx6 cfg80211
rtl8188ee;;;rtlwifi mac80211 rtl_pci;aspm: int, debug_level: int, debug_mask: ullong, disable_watchdog: bool, fwlps: bool, ips: bool, msi: bool, swenc: bool, swlps: bool
rtl818x_pci;;;eeprom_93cx6 mac80211 cfg80211
rtl8192c_common;;;rtlwifi
rtl8192ce;;;rtl8192c_common rtlwifi mac80211 rtl_pci;aspm: int, debug_level: int, debug_mask: ullong, fwlps: bool, ips: bool, swenc: bool, swlps: bool
rtl8192cu;;;rtlwifi rtl8192c_common usbcore rtl_usb mac80211;debug_level: int, debug_mask: ullong, swenc: bool
rtl8192d_common;6.12,7.2;;rtlwifi
rtl8192de;;;rtl8192d_common rtlwifi rtl_pci;aspm: int, debug_level: int, debug_mask: ullong, fwlps: bool, ips: bool, swenc: bool, swlps: bool
rtl8192ee;;;rtlwifi mac80211 rtl_pci btcoexist;aspm: int, debug_level: int, debug_mask: ullong, disable_watchdog: bool, dma64: bool, fwlps: bool, ips: bool, msi: bool, swenc: bool, swlps: bool
rtl8192se;;;rtlwifi mac80211 rtl_pci;aspm: int, debug_level: int, debug_mask: ullong, fwlps: bool, ips: bool, swenc: bool, swlps: bool
rtl8723_common;;;rtlwifi
rtl8723ae;;;rtlwifi rtl8723_common mac80211 rtl_pci btcoexist;aspm: int, debug_level: int, debug_mask: ullong, disable_watchdog: bool, fwlps: bool, ips: bool, msi: bool, swenc: bool, swlps: bool
rtl8723be;;;rtlwifi rtl8723_common mac80211 rtl_pci btcoexist;ant_sel: int, aspm: int, debug_level: int, debug_mask: ullong, disable_watchdog: bool, fwlps: bool, ips: bool, msi: bool, swenc: bool, swlps: bool
rtl8821ae;;;rtlwifi mac80211 rtl_pci btcoexist;aspm: int, debug_level: int, debug_mask: ullong, disable_watchdog: bool, fwlps: bool, int_clear: bool, ips: bool, msi: bool, swenc: bool, swlps: bool
rtl8xxxu;;;mac80211 usbcore cfg80211;debug: int, dma_agg_pages: int, dma_agg_timeout: int, dma_aggregation: bool, ht40_2g@5.10,6.1,6.12: bool
rtl_pci;;;mac80211 rtlwifi
rtl_usb;;;usbcore rtlwifi mac80211
rtllib;5.10,6.1,6.12;;lib80211 cfg80211
rtllib_crypt_ccmp;5.10,6.1,6.12;;lib80211
rtllib_crypt_tkip;5.10,6.1,6.12;;libarc4 lib80211
rtllib_crypt_wep;5.10,6.1,6.12;;libarc4 lib80211
rtlwifi;;;mac80211 cfg80211 rfkill
rts5208;5.10,6.1,6.12;;scsi_mod;aspm_l0s_l1_en: byte, auto_delink_en: int, delay_use: uint, msi_en: int, ss_en: int, ss_interval: int
rtsx_pci;;;;msi_en: bool
rtsx_pci_ms;5.10,6.1;;memstick rtsx_pci
rtsx_pci_sdmmc;;;rtsx_pci mmc_core
rtsx_usb;;;usbcore;polling_pipe: int
rtsx_usb_ms;;;memstick rtsx_usb
rtsx_usb_sdmmc;;;rtsx_usb mmc_core
rtw88_8703b;6.12,7.2;;rtw88_8723x rtw88_core
rtw88_8723cs;6.12,7.2;;rtw88_sdio rtw88_8703b mmc_core
rtw88_8723d;;;rtw88_core rtw88_8723x
rtw88_8723de;;;rtw88_pci rtw88_8723d
rtw88_8723ds;6.12,7.2;;rtw88_sdio mmc_core rtw88_8723d
rtw88_8723du;6.12,7.2;;rtw88_usb usbcore rtw88_8723d
rtw88_8723x;6.12,7.2;;rtw88_core
rtw88_8812a;7.2;;rtw88_core rtw88_88xxa
rtw88_8812au;7.2;;rtw88_usb usbcore rtw88_8812a
rtw88_8814a;7.2;;rtw88_core
rtw88_8814ae;7.2;;rtw88_pci rtw88_8814a
rtw88_8814au;7.2;;rtw88_usb usbcore rtw88_8814a
rtw88_8821a;7.2;;rtw88_core rtw88_88xxa
rtw88_8821au;7.2;;rtw88_usb usbcore rtw88_8821a
rtw88_8821c;;;rtw88_core
rtw88_8821ce;;;rtw88_pci rtw88_8821c
rtw88_8821cs;6.12,7.2;;rtw88_sdio mmc_core rtw88_8821c
rtw88_8821cu;6.12,7.2;;rtw88_usb usbcore rtw88_8821c
rtw88_8822b;;;rtw88_core
rtw88_8822be;;;rtw88_pci rtw88_8822b
rtw88_8822bs;6.12,7.2;;rtw88_sdio mmc_core rtw88_8822b
rtw88_8822bu;6.12,7.2;;rtw88_usb usbcore rtw88_8822b
rtw88_8822c;;;rtw88_core
rtw88_8822ce;;;rtw88_pci rtw88_8822c
rtw88_8822cs;6.12,7.2;;rtw88_sdio rtw88_8822c mmc_core
rtw88_8822cu;6.12,7.2;;rtw88_usb usbcore rtw88_8822c
rtw88_88xxa;7.2;;rtw88_core
rtw88_core;;;mac80211 cfg80211;debug_mask: uint, disable_lps_deep@6.1,6.12,7.2: bool, lps_deep_mode@5.10: uint, support_bf: bool
rtw88_pci;;;rtw88_core mac80211;disable_aspm: bool, disable_msi: bool
rtw88_sdio;6.12,7.2;;rtw88_core mac80211 mmc_core
rtw88_usb;6.12,7.2;;usbcore rtw88_core mac80211;switch_usb_mode: bool
rtw89_8851b;6.12,7.2;;rtw89_core cfg80211
rtw89_8851be;6.12,7.2;;rtw89_pci rtw89_8851b
rtw89_8851bu;7.2;;usbcore rtw89_8851b rtw89_usb
rtw89_8852a;6.1,6.12,7.2;;rtw89_core cfg80211
rtw89_8852ae;6.1,6.12,7.2;;rtw89_pci rtw89_8852a
rtw89_8852b;6.12,7.2;;rtw89_core rtw89_8852b_common
rtw89_8852b_common;6.12,7.2;;rtw89_core cfg80211
rtw89_8852be;6.12,7.2;;rtw89_pci rtw89_8852b
rtw89_8852bt;6.12,7.2;;rtw89_core rtw89_8852b_common
rtw89_8852bte;6.12,7.2;;rtw89_pci rtw89_8852bt
rtw89_8852bu;7.2;;usbcore rtw89_8852b rtw89_usb
rtw89_8852c;6.12,7.2;;rtw89_core cfg80211
rtw89_8852ce;6.12,7.2;;rtw89_8852c rtw89_pci
rtw89_8922a;6.12,7.2;;rtw89_core cfg80211
rtw89_8922ae;6.12,7.2;;rtw89_pci rtw89_8922a
rtw89_core;6.1,6.12,7.2;;mac80211 cfg80211 rfkill;disable_ps_mode: bool
rtw89_pci;6.1,6.12,7.2;;rtw89_core mac80211;disable_aspm_l1: bool, disable_aspm_l1ss: bool, disable_clkreq: bool
rtw89_usb;7.2;;usbcore rtw89_core mac80211
rxrpc;;net-pf-33;udp_tunnel ip6_udp_tunnel libdes;debug: uint
s2255drv;;;videodev usbcore videobuf2_vmalloc videobuf2_v4l2 videobuf2_common;debug: int, jpeg_enable: int, video_nr: int
s2io;5.10,6.1,6.12;;;indicate_max_pkts: uint, intr_type: uint, l3l4hdr_size: uint, lro_max_pkts: uint, mc_pause_threshold_q0q3: uint, mc_pause_threshold_q4q7: uint, multiq: uint, napi: uint, rmac_pause_time: uint, rmac_util_period: uint, rts_frm_len: uint[8], rx_ring_mode: uint, rx_ring_num: uint, rx_ring_sz: uint[8], rxsync_frequency: uint, shared_splits: uint, tmac_util_period: uint, tx_fifo_len: uint[8], tx_fifo_num: uint, tx_steering_type: uint, use_continuous_tx_intrs: uint, vlan_tag_strip: uint
s3fb;;;svgalib i2c_algo_bit fb_ddc vgastate;fasttext: int, mode: charp, mode_option: charp, mtrr: int
s5h1409;;;;debug: int
s5h1411;;;;debug: int
s5h1420;;;;debug: int
s626;;;comedi comedi_pci
s921;;;;debug: int
saa6588;;;videodev;bufblocks: int, debug: int, mmbs: int, plvl: int, xtal: int
saa6752hs;;;videodev
saa7110;;;videodev;debug: int
saa7115;;;videodev mc;debug: bool
saa7127;;;videodev;debug: int, test_image: int
saa7134;;;videodev videobuf2_common mc rc_core videobuf2_v4l2 tveeprom videobuf2_dma_sg;alsa: int, audio_clock_override: int, audio_clock_tweak: int, audio_ddep: int, audio_debug: int, card: int[32], core_debug: int, disable_ir: int, gbuffers: int, gpio_tracking: int, i2c_debug: int, i2c_scan: int, ir_debug: int, irq_debug: int, latency: int, no_overlay@5.10,6.1: int, noninterlaced: int, pinnacle_remote: int, radio_nr: int[32], saa7134_userptr: bool, secam: string, ts_debug: int, ts_nr_packets: int, tsbufs: int, tuner: int[32], vbi_debug: int, vbi_nr: int[32], vbibufs: int, video_debug: int, video_nr: int[32]
saa7134_alsa;;;saa7134 snd_pcm snd;enable: int[32], index: int[32]
saa7134_dvb;;;saa7134 videobuf2_dma_sg videobuf2_v4l2 videobuf2_dvb;adapter_nr: short[16], antenna_pwr: int, use_frontend: int
saa7134_empress;;;saa7134 videodev videobuf2_dma_sg videobuf2_v4l2;empress_nr: int[32]
saa7146;5.10,6.12,7.2;;;saa7146_debug: uint
saa7146_vv;5.10,6.12,7.2;;videodev videobuf2_common videobuf2_v4l2 saa7146 videobuf2_dma_sg;max_memory@5.10: int
saa7164;;;videodev dvb_core tveeprom;adapter_nr: short[16], card: int[8], crc_checking: int, debug: int, enable_msi: bool, encoder_buffers: int, fw_debug: int, guard_checking: int, print_histogram: int, vbi_buffers: int, waitsecs: int
saa717x;;;videodev;debug: int
saa7185;;;videodev;debug: int
safe_serial;;;usbserial;padded: bool, safe: bool
salsa20_generic;5.10
samsung_galaxybook;7.2;;firmware_attributes_class battery
samsung_laptop;;;video battery rfkill;debug: bool, force: bool
samsung_q10;;;;force: bool
sata_mv;;;libata;irq_coalescing_io_count: int, irq_coalescing_usecs: int, msi: int
sata_nv;;;libata;adma: bool, msi: bool, swncq: bool
sata_promise;;;libata
sata_qstor;;;libata
sata_sil;;;libata;slow_down: int
sata_sil24;;;libata;msi: bool
sata_sis;;;libata pata_sis
sata_svw;;;libata
sata_sx4;;;libata;dimm_test@6.1,6.12,7.2: int
sata_uli;;;libata
sata_via;;;libata;vt6420_hotplug: int
sata_vsc;;;libata
savagefb;;;vgastate;mode_option: charp
sb1000;5.10,6.1
sb_edac;;;;edac_op_state: int
sbc60xxwdt;;;;nowayout: bool, timeout: int, wdt_start: int, wdt_stop: int
sbc_epx_c3;;;;nowayout: bool
sbc_fitpc2_wdt;;;;margin: int, nowayout: bool
sbc_gxx;;;mtd chipreg
sbp_target;;;scsi_common target_core_mod firewire_core
sbs;;;sbshc;cache_time: uint
sbs_battery;;;;force_load: bool
sbshc
sc1200wdt;;;;io: int, isapnp: int, nowayout: bool, timeout: int
sc92031;;;;media: int, multicast_filter_limit: int
sca3000;;;industrialio kfifo_buf
sch311x_wdt;;;;force_id: ushort, nowayout: bool, timeout: int
sch5627;;;sch56xx_common
sch5636;;;sch56xx_common
sch56xx_common;;;watchdog;nowayout: int|bool
sch_cake;;net-sch-cake net-sch-cake_mq
sch_cbs;;net-sch-cbs
sch_choke;;net-sch-choke
sch_codel;;net-sch-codel
sch_drr;;net-sch-drr
sch_etf;;net-sch-etf
sch_ets;;net-sch-ets
sch_fifo;6.12,7.2
sch_fq;;net-sch-fq
sch_fq_codel;;net-sch-fq_codel
sch_fq_pie;;net-sch-fq_pie;sch_pie
sch_gred;;net-sch-gred
sch_hfsc;;net-sch-hfsc
sch_hhf;;net-sch-hhf
sch_htb;;net-sch-htb;;htb_hysteresis: int, htb_rate_est: int
sch_ingress;;net-sch-clsact net-sch-ingress sch_clsact
sch_mqprio;;net-sch-mqprio;sch_mqprio_lib
sch_mqprio_lib;6.12,7.2
sch_multiq;;net-sch-multiq
sch_netem;;net-sch-netem
sch_pie;;net-sch-pie
sch_plug;;net-sch-plug
sch_prio;;net-sch-prio
sch_qfq;;net-sch-qfq
sch_red;;net-sch-red
sch_sfb;;net-sch-sfb
sch_sfq;;net-sch-sfq
sch_skbprio;;net-sch-skbprio
sch_taprio;;net-sch-taprio;sch_mqprio_lib
sch_tbf;;net-sch-tbf
sch_teql;;;;max_equalizers: int
scr24x_cs;5.10,6.1;;pcmcia
scsi_common;6.1,6.12,7.2
scsi_debug;;;scsi_mod scsi_common;add_host: int, allow_restart@6.12,7.2: bool, ato: int, atomic_wr@6.12,7.2: int, atomic_wr_align@6.12,7.2: int, atomic_wr_gran@6.12,7.2: int, atomic_wr_max_bndry@6.12,7.2: int, atomic_wr_max_length@6.12,7.2: int, atomic_wr_max_length_bndry@6.12,7.2: int, cdb_len: int, clustering: bool, delay: int, dev_size_mb: int, dif: int, dix: int, dsense: int, every_nth: int, fake_rw: int, guard: uint, host_lock: bool, host_max_queue: int, inq_product: string, inq_rev: string, inq_vendor: string, lbprz: int, lbpu: int, lbpws: int, lbpws10: int, lowest_aligned: int, lun_format: int, max_luns: int, max_queue: int, medium_error_count: int, medium_error_start: int, ndelay: int, no_lun_0: int, no_rwlock@6.1,6.12,7.2: bool, no_uld: int, num_parts: int, num_tgts: int, opt_blks: int, opt_xferlen_exp: int, opts: int, per_host_store: bool, physblk_exp: int, poll_queues@6.1,6.12,7.2: int, ptype: int, random: bool, removable: bool, scsi_level: int, sector_size: int, statistics: bool, strict: bool, submit_queues: int, tur_ms_to_ready: int, unmap_alignment: int, unmap_granularity: int, unmap_max_blocks: int, unmap_max_desc: int, uuid_ctl: int, virtual_gb: int, vpd_use_hostno: int, wp: bool, write_same_length: int, zbc: charp, zone_cap_mb@6.1,6.12,7.2: int, zone_max_open: int, zone_nr_conv: int, zone_size_mb: int
scsi_dh_alua;;;scsi_mod;optimize_stpg: uint
scsi_dh_emc;;;scsi_mod
scsi_dh_hp_sw;;;scsi_mod
scsi_dh_rdac;;;scsi_mod;rdac_logging: int
scsi_mod;;;scsi_common;default_dev_flags: ullong, dev_flags: string, eh_deadline: int, inq_timeout: uint, max_luns: ullong, scan: string, scsi_logging_level: int
scsi_transport_fc;;;scsi_mod;dev_loss_tmo: uint
scsi_transport_iscsi;;;scsi_mod;debug_conn: int, debug_session: int
scsi_transport_sas;;;scsi_mod
scsi_transport_spi;;;scsi_mod
scsi_transport_srp;;;scsi_mod
sctp;;net-pf-10-proto-132 net-pf-2-proto-132;udp_tunnel ip6_udp_tunnel;no_checksums: bool
sctp_diag;;net-pf-16-proto-4-type-2-132;inet_diag sctp
sd_mod;;;scsi_mod scsi_common
sdhci;;;mmc_core;debug_quirks: uint, debug_quirks2: uint
sdhci_acpi;;;sdhci mmc_core
sdhci_pci;;;sdhci mmc_core cqhci sdhci_uhs2
sdhci_uhs2;7.2;;sdhci mmc_core
sdio_uart;;;mmc_core
sdricoh_cs;;;pcmcia mmc_core;switchlocked: uint
seco_cec;;;cec
secretmem;6.1,6.12,7.2;;;enable: bool
selftests;6.1,6.12,7.2
seqiv;;;geniv
serdev
serial_base;6.12,7.2
serial_core;5.10,6.1
serial_cs;;;pcmcia;buggy_uart: int, do_sound: int
serial_ir;;;rc_core;io: int, iommap: ulong, ioshift: int, irq: int, sense: int, share_irq: bool, softcarrier: bool, txsense: bool, type: int
serial_mctrl_gpio
serial_multi_instantiate;6.1,6.12,7.2
serio
serio_raw
sermouse
serpent_avx2;;;serpent_avx_x86_64 serpent_generic
serpent_avx_x86_64;;;serpent_generic
serpent_generic
serpent_sse2_x86_64;;;serpent_generic
serport
ses;;;enclosure scsi_transport_sas scsi_mod
sev_guest;6.1,6.12,7.2;;tsm_report;vmpck_id: uint|int
sfc;;;mtd;debug: uint, efx_separate_tx_channels: bool, interrupt_mode: uint, irq_adapt_high_thresh: uint, irq_adapt_low_thresh: uint, max_vfs@5.10: int, mcdi_logging_default: bool, phy_flash_cfg: bool, rss_cpus: uint, rx_refill_threshold: uint, vf_max_tx_channels@5.10: uint
sfc_falcon;;;mdio mtd i2c_algo_bit;debug: uint, ef4_separate_tx_channels: bool, interrupt_mode: uint, irq_adapt_high_thresh: uint, irq_adapt_low_thresh: uint, phy_flash_cfg: bool, rss_cpus: uint, rx_refill_threshold: uint
sfc_siena;6.1,6.12,7.2;;mdio mtd;debug: uint, efx_separate_tx_channels: bool, interrupt_mode: uint, irq_adapt_high_thresh: uint, irq_adapt_low_thresh: uint, max_vfs: int, mcdi_logging_default: bool, phy_flash_cfg: bool, rss_cpus: uint, rx_refill_threshold: uint, vf_max_tx_channels: uint
sfp;;;mdio_i2c
sg;;;scsi_mod scsi_common;allow_dio: int, def_reserved_size, scatter_elem_sz: int
sha1;7.2
sha1_generic;5.10,6.1,6.12
sha1_ssse3;5.10,6.1,6.12
sha256;7.2
sha256_generic;5.10,6.1,6.12
sha256_ssse3;5.10,6.1,6.12
sha3;7.2;;libsha3
sha3_generic;5.10,6.1,6.12
sha512;7.2
sha512_generic;5.10,6.1,6.12
sha512_ssse3;5.10,6.1,6.12
shark2;;;usbcore videodev;debug: int
shpchp;;;;shpchp_debug@5.10,6.1,6.12: bool, shpchp_poll_mode: bool, shpchp_poll_time: int
sht21
sht3x;6.1,6.12,7.2;;crc8
sht4x;6.1,6.12,7.2;;crc8
si1133;;;industrialio
si1145;;;industrialio industrialio_triggered_buffer
si2157;;;mc;tuner_lock_debug: int
si2165
si2168;;;i2c_mux
si21xx;;;;debug: int
sidewinder;;;gameport
sierra;;;usbcore usbserial;nmea: bool
sierra_net;;;usbnet usbcore
sig;6.12,7.2
signing;6.1,6.12,7.2;;;sig_enforce: bool_enable_only
sil164;;;drm
silead;6.1,6.12,7.2
simatic_ipc;6.1,6.12,7.2
simatic_ipc_batt;6.12,7.2
simatic_ipc_batt_apollolake;6.12,7.2;;simatic_ipc_batt;;simatic-ipc-batt platform:apollolake-pinctrl
simatic_ipc_batt_elkhartlake;6.12,7.2;;simatic_ipc_batt;;simatic-ipc-batt platform:elkhartlake-pinctrl
simatic_ipc_batt_f7188x;6.12,7.2;;simatic_ipc_batt;;simatic-ipc-batt gpio_f7188x platform:elkhartlake-pinctrl platform:alderlake-pinctrl
simatic_ipc_leds;6.1,6.12,7.2
simatic_ipc_leds_gpio;6.1;;;;platform:leds-gpio
simatic_ipc_leds_gpio_apollolake;6.12,7.2;;simatic_ipc_leds_gpio_core;;simatic-ipc-leds-gpio-core platform:apollolake-pinctrl
simatic_ipc_leds_gpio_core;6.12,7.2;;;;platform:leds-gpio
simatic_ipc_leds_gpio_elkhartlake;6.12,7.2;;simatic_ipc_leds_gpio_core;;simatic-ipc-leds-gpio-core platform:elkhartlake-pinctrl
simatic_ipc_leds_gpio_f7188x;6.12,7.2;;simatic_ipc_leds_gpio_core;;simatic-ipc-leds-gpio-core gpio_f7188x
simatic_ipc_wdt;6.1,6.12,7.2;;watchdog;nowayout: bool
simplefb;6.1,6.12,7.2
sir_ir;5.10;;rc_core;io: int, irq: int, threshold: int
sis190;;;mii;debug: int, rx_copybreak: int
sis5595;;;;force_addr: ushort
sis900;;;mii;max_interrupt_work: int, multicast_filter_limit: int, sis900_debug: int
sis_agp;;;;agp_sis_agp_spec: int, agp_sis_force_delay: bool
sisfb;;;;forcecrt1: int, forcecrt2type: charp, lvdshl: int, mem: int, mode: charp, noaccel: int, nocrt2rate: int, nomax: int, noypan: int, pdc: int, pdc1: int, rate: int, scalelcd: int, specialtiming: charp, tvstandard: charp, tvxposoffset: int, tvyposoffset: int, useoem: int, userom: int, vesa: int
sisusbvga;;;usbcore
sit;;netdev-sit0 rtnl-link-sit;ip_tunnel tunnel4;log_ecn_error: bool
sja1000;;;can_dev
sja1000_isa;;;sja1000;cdr: byte[8], clk: int[8], indirect: int[8], irq: int[8], mem: ulong[8], ocr: byte[8], port: ulong[8]
skcipher;5.10,6.1
skd;5.10;;;skd_dbg_level: int, skd_isr_comp_limit: int, skd_isr_type: int, skd_max_pass_thru: int, skd_max_queue_depth: int, skd_max_req_per_msg: int, skd_sgs_per_request: int
skfp
skge;;;;debug: int
skx_edac;;;skx_edac_common;edac_op_state: int
skx_edac_common;6.1,6.12,7.2;;nfit
sky2;;;;copybreak: int, debug: int, disable_msi: int, legacy_pme: int
sl811_cs;;;pcmcia sl811_hcd
sl811_hcd;;;usbcore usb_common
slab_common;5.10,7.2;;;rcu_delay_page_cache_fill_msec@7.2: int, rcu_min_cached_objs@7.2: int, usercopy_fallback@5.10: bool
slcan;;;can_dev;maxdev@5.10: int
slhc
slimbus
slip;;;slhc;slip_maxdev: int
slram;;;mtd;map: charp[6]
sm_common;;;nand mtd
smartpqi;;;scsi_transport_sas scsi_mod scsi_common;ctrl_ready_timeout@6.1,6.12,7.2: uint, disable_ctrl_shutdown: int, disable_device_id_wildcards: int, disable_heartbeat: int, disable_managed_interrupts@6.1,6.12,7.2: int, expose_ld_first: int, hide_vsep: int, lockup_action: charp
smb_compress;7.2
smc;5.10,6.1,6.12;net-pf-10-proto-256-type-1 net-pf-16-proto-16-family-SMC_GEN_NETLINK net-pf-2-proto-256-type-1 net-pf-43 smc tcp-ulp-smc;ib_core
smc91c92_cs;5.10,6.1,6.12;;pcmcia mii;if_port: int
smc_diag;5.10,6.1,6.12;net-pf-16-proto-16-family-SMC_PNETID net-pf-16-proto-4-type-43;smc
smipcie;;;dvb_core rc_core i2c_algo_bit;adapter_nr: short[16]
smm665;5.10,6.1;;;vref: int
smsc;;;crc16
smsc37b787_wdt;;;;nowayout: bool, timeout: int
smsc47b397;;;;force_id: ushort
smsc47m1;;;;force_id: ushort
smsc47m192;;;hwmon_vid
smsc75xx;;;mii usbnet usbcore crc16;turbo_mode: bool
smsc9420;;;;debug: uint
smsc95xx;;;usbcore usbnet crc16;turbo_mode: bool
smscufx;;;usbcore;console: bool, fb_defio: bool
smsdvb;;;smsmdtv mc dvb_core;adapter_nr: short[16]
smsmdtv;;;rc_core;default_mode: int
smssdio;;;smsmdtv mmc_core
smsusb;;;smsmdtv usbcore mc
snd;;;soundcore;cards_limit: int, major: int, max_user_ctl_alloc_size@6.1,6.12,7.2: int, slots: charp[32]
snd_ac97_codec;;;snd snd_pcm ac97_bus;enable_loopback: bool, power_save: int
snd_acp3x_i2s;;;snd_soc_core
snd_acp3x_pcm_dma;;;snd_soc_core snd_pcm
snd_acp3x_pdm_dma;;;snd_soc_core snd_pcm;pdm_gain@6.12,7.2: int
snd_acp3x_rn;;;snd_soc_core
snd_acp5x_i2s;6.1,6.12,7.2;;snd_soc_core
snd_acp5x_pcm_dma;6.1,6.12,7.2;;snd_soc_core snd_pcm
snd_acp6x_pdm_dma;6.1,6.12,7.2;;snd_pcm snd_soc_core;pdm_gain@6.12,7.2: int
snd_acp70;6.12,7.2;;snd_acp_pcm snd_acp_pdm snd_acp_legacy_common snd_acp_i2s
snd_acp_config;6.1,6.12,7.2;;snd_soc_acpi
snd_acp_i2s;6.12,7.2
snd_acp_legacy_common;6.12,7.2;;snd_soc_acpi snd_pcm
snd_acp_legacy_mach;6.12,7.2;;snd_soc_core snd_acp_mach snd_pcm snd
snd_acp_mach;6.12,7.2;;snd_soc_core snd_pcm snd snd_soc_nau8821
snd_acp_pci;6.12,7.2;;snd_amd_acpi_mach snd_acp_legacy_common snd_acp_config
snd_acp_pcm;6.12,7.2;;snd_soc_core snd_pcm
snd_acp_pdm;6.12,7.2
snd_acp_renoir;6.12,7.2;;snd_acp_pcm snd_acp_pdm snd_acp_legacy_common snd_acp_i2s
snd_acp_sdw_legacy_mach;7.2;;snd_soc_sdw_utils snd_acp_sdw_mach snd_soc_core;quirk: int
snd_acp_sdw_mach;7.2
snd_acp_sdw_sof_mach;7.2;;snd_soc_sdw_utils snd_acp_sdw_mach snd_soc_core;quirk: int
snd_acp_sof_mach;6.12,7.2;;snd_acp_mach snd_soc_core
snd_ad1889;;;snd_pcm snd snd_ac97_codec;ac97_quirk: charp[32], enable: bool[32], id: charp[32], index: int[32]
snd_ak4113;;;snd snd_pcm
snd_ak4114;;;snd_pcm snd
snd_ak4117;;;snd snd_pcm
snd_ak4xxx_adda;;;snd
snd_ali5451;;;snd_pcm snd snd_ac97_codec;enable: bool, id: charp, index: int, pcm_channels: int, spdif: bool
snd_aloop;;;snd_pcm snd snd_timer;enable: bool[32], id: charp[32], index: int[32], pcm_notify: int[32], pcm_substreams: int[32], timer_source: charp[32]
snd_als300;;;snd_ac97_codec snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_als4000;;;snd_sb_common gameport snd_pcm snd_mpu401_uart snd snd_opl3_lib;enable: bool[32], id: charp[32], index: int[32], joystick_port: int[32]
snd_amd_acpi_mach;7.2;;snd_soc_acpi
snd_amd_sdw_acpi;6.12,7.2
snd_asihpi;;;snd snd_hwdep snd_pcm;build_info: charp, enable: bool[32], enable_hpi_hwdep: bool, hpi_debug_level: int, id: charp[32], index: int[32], prealloc_stream_buf: int
snd_atiixp;;;snd_ac97_codec snd_pcm snd;ac97_clock: int, ac97_codec: int, ac97_quirk: charp, enable: bool, id: charp, index: int, spdif_aclink: bool
snd_atiixp_modem;;;snd_pcm snd snd_ac97_codec;ac97_clock: int, enable: bool, id: charp, index: int
snd_au8810;;;snd_pcm snd_ac97_codec gameport snd snd_mpu401_uart;enable: bool[32], id: charp[32], index: int[32], pcifix: int[32]
snd_au8820;;;snd_pcm snd snd_mpu401_uart gameport snd_ac97_codec;enable: bool[32], id: charp[32], index: int[32], pcifix: int[32]
snd_au8830;;;snd_ac97_codec snd_pcm gameport snd snd_mpu401_uart;enable: bool[32], id: charp[32], index: int[32], pcifix: int[32]
snd_azt3328;;;snd_ac97_codec gameport snd_pcm snd_timer snd_mpu401_uart snd snd_opl3_lib;enable: bool[32], id: charp[32], index: int[32], seqtimer_scaling: int
snd_bcd2000;;;usbcore snd snd_rawmidi
snd_bebob;;;snd_pcm snd_firewire_lib snd snd_hwdep snd_rawmidi firewire_core;enable: bool[32], id: charp[32], index: int[32]
snd_bt87x;;;snd snd_pcm;digital_rate: int[32], enable: bool[32], id: charp[32], index: int[32], load_all: bool
snd_ca0106;;;snd snd_rawmidi snd_ac97_codec snd_pcm;enable: bool[32], id: charp[32], index: int[32], subsystem: uint[32]
snd_cmipci;;;snd_opl3_lib snd_pcm gameport snd snd_mpu401_uart;enable: bool[32], fm_port: long[32], id: charp[32], index: int[32], joystick_port: int[32], mpu_port: long[32], soft_ac3: bool[32]
snd_compress;;;snd snd_pcm
snd_cs4281;;;snd_pcm snd_opl3_lib snd_rawmidi snd gameport snd_ac97_codec;dual_codec: bool[32], enable: bool[32], id: charp[32], index: int[32]
snd_cs46xx;;;snd_pcm snd_rawmidi snd snd_ac97_codec gameport;enable: bool[32], external_amp: bool[32], id: charp[32], index: int[32], mmap_valid: bool[32], thinkpad: bool[32]
snd_cs8427;;;snd_i2c snd
snd_ctl_led;6.1,6.12,7.2;;snd soundcore
snd_ctxfi;;;snd snd_pcm;enable: bool[32], id: charp[32], index: int[32], multiple: uint, reference_rate: uint, subsystem: int[32], use_system_timer: bool
snd_darla20;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_darla24;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_dice;;;firewire_core snd_firewire_lib snd_pcm snd snd_hwdep snd_rawmidi
snd_dummy;;;snd_pcm snd;enable: bool[32], fake_buffer: bool, hrtimer: bool, id: charp[32], index: int[32], mixer_volume_level_max@6.1,6.12,7.2: int, mixer_volume_level_min@6.1,6.12,7.2: int, model: charp[32], pcm_devs: int[32], pcm_substreams: int[32]
snd_echo3g;;;snd_rawmidi snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_emu10k1;;;snd_util_mem snd snd_pcm snd_ac97_codec snd_rawmidi snd_seq_device snd_timer snd_hwdep;delay_pcm_irq@5.10,6.1: uint[32], enable: bool[32], enable_ir: bool[32], extin: int[32], extout: int[32], high_res_gpr_volume: bool, id: charp[32], index: int[32], max_buffer_size: int[32], max_synth_voices: int[32], seq_ports: int[32], subsystem: uint[32]
snd_emu10k1_synth;;;snd_emu10k1 snd_emux_synth snd_seq_device
snd_emu10k1x;;;snd_rawmidi snd_pcm snd snd_ac97_codec;enable: bool[32], id: charp[32], index: int[32]
snd_emux_synth;;;snd_hwdep snd_seq_midi_emul snd_seq snd snd_util_mem snd_seq_virmidi
snd_ens1370;;;snd_pcm snd snd_rawmidi gameport;enable: bool[32], id: charp[32], index: int[32], joystick: bool[32]
snd_ens1371;;;snd_rawmidi snd snd_pcm gameport snd_ac97_codec;enable: bool[32], id: charp[32], index: int[32], joystick_port: int[32], lineio: int[32], spdif: int[32]
snd_es1938;;;snd snd_mpu401_uart snd_opl3_lib snd_pcm gameport;enable: bool[32], id: charp[32], index: int[32]
snd_es1968;;;snd_ac97_codec gameport snd_pcm snd_mpu401_uart videodev snd tea575x;clock: int[32], enable: bool[32], enable_mpu: int[32], id: charp[32], index: int[32], joystick: bool[32], pcm_substreams_c: int[32], pcm_substreams_p: int[32], radio_nr: int[32], total_bufsize: int[32], use_pm: int[32]
snd_fireface;;;snd_hwdep snd_rawmidi snd_firewire_lib snd_pcm firewire_core snd
snd_firewire_digi00x;;;snd_firewire_lib firewire_core snd_pcm snd snd_hwdep snd_rawmidi
snd_firewire_lib;;;snd_pcm firewire_core snd_rawmidi
snd_firewire_motu;;;snd_pcm firewire_core snd_firewire_lib snd snd_hwdep snd_rawmidi
snd_firewire_tascam;;;snd_firewire_lib firewire_core snd_rawmidi snd snd_hwdep snd_pcm
snd_fireworks;;;snd_pcm firewire_core snd_firewire_lib snd snd_hwdep snd_rawmidi;enable: bool[32], id: charp[32], index: int[32], resp_buf_debug: bool, resp_buf_size: uint
snd_fm801;;;snd_ac97_codec snd_pcm tea575x snd_mpu401_uart videodev snd snd_opl3_lib;enable: bool[32], id: charp[32], index: int[32], radio_nr: int[32], tea575x_tuner: int[32]
snd_gina20;;;snd snd_pcm;enable: bool[32], id: charp[32], index: int[32]
snd_gina24;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_hda_cirrus_scodec;6.12,7.2
snd_hda_codec;;;snd_hda_core snd snd_hwdep snd_pcm;dump_coef: int
snd_hda_codec_alc260;7.2;;snd_hda_codec_realtek_lib snd_hda_codec snd_hda_codec_generic
snd_hda_codec_alc262;7.2;;snd_hda_codec snd_hda_codec_generic snd_hda_codec_realtek_lib
snd_hda_codec_alc268;7.2;;snd_hda_codec_realtek_lib snd_hda_codec snd_hda_codec_generic
snd_hda_codec_alc269;7.2;;snd_hda_codec_realtek_lib snd_hda_codec snd_hda_codec_generic snd snd_hda_core snd_hda_scodec_component
snd_hda_codec_alc662;7.2;;snd_hda_codec_realtek_lib snd_hda_codec snd_hda_codec_generic snd_hda_core
snd_hda_codec_alc680;7.2;;snd_hda_codec snd_hda_codec_generic snd_hda_codec_realtek_lib
snd_hda_codec_alc861;7.2;;snd_hda_codec snd_hda_codec_generic snd_hda_codec_realtek_lib
snd_hda_codec_alc861vd;7.2;;snd_hda_codec_generic snd_hda_codec_realtek_lib snd_hda_core snd_hda_codec
snd_hda_codec_alc880;7.2;;snd_hda_codec_generic snd_hda_codec_realtek_lib snd_hda_codec
snd_hda_codec_alc882;7.2;;snd_hda_codec_realtek_lib snd_hda_codec snd_hda_codec_generic
snd_hda_codec_analog;;;snd_hda_codec snd_hda_codec_generic snd_hda_core snd
snd_hda_codec_atihdmi;7.2;;snd_hda_codec snd_hda_codec_hdmi snd_hda_core
snd_hda_codec_ca0110;;;snd_hda_codec_generic snd_hda_codec
snd_hda_codec_ca0132;;;snd_pcm snd_hda_codec snd_hda_core snd_hda_codec_generic snd
snd_hda_codec_cirrus;5.10,6.1,6.12;;snd_hda_codec_generic snd_hda_codec snd_hda_core
snd_hda_codec_cmedia;;;snd_hda_codec snd_hda_codec_generic
snd_hda_codec_conexant;;;snd_hda_codec snd_hda_codec_generic snd_hda_core snd
snd_hda_codec_cs420x;7.2;;snd_hda_codec snd_hda_codec_generic snd_hda_core
snd_hda_codec_cs421x;7.2;;snd_hda_codec_generic snd_hda_codec snd_hda_core
snd_hda_codec_cs8409;6.1,6.12,7.2;;snd_hda_core snd_hda_codec snd snd_hda_codec_generic snd_hda_scodec_component
snd_hda_codec_generic;;;snd_hda_core snd_hda_codec snd
snd_hda_codec_hdmi;;;snd_hda_codec snd_pcm snd snd_hda_core;enable_acomp: bool, enable_all_pins@6.1,6.12,7.2: bool, enable_silent_stream@5.10,6.1,6.12: bool, static_hdmi_pcm: bool
snd_hda_codec_idt;;;snd_hda_codec snd_hda_codec_generic snd_hda_core snd
snd_hda_codec_intelhdmi;7.2;;snd_hda_codec_hdmi snd_hda_core snd_hda_codec;enable_silent_stream: bool
snd_hda_codec_nvhdmi;7.2;;snd_hda_codec_hdmi snd_hda_codec
snd_hda_codec_nvhdmi_mcp;7.2;;snd_hda_codec_simplehdmi snd_hda_codec snd_pcm snd_hda_core
snd_hda_codec_realtek;5.10,6.1,6.12;;snd_hda_codec snd_hda_codec_generic snd_hda_scodec_component snd_hda_core snd
snd_hda_codec_realtek_lib;7.2;;snd_hda_core snd_hda_codec_generic snd_hda_codec snd
snd_hda_codec_si3054;;;snd snd_hda_codec snd_hda_core snd_pcm
snd_hda_codec_simplehdmi;7.2;;snd_hda_codec snd_hda_core snd snd_pcm
snd_hda_codec_tegrahdmi;7.2;;snd_hda_codec_hdmi snd_hda_codec snd_hda_core
snd_hda_codec_via;;;snd_hda_codec_generic snd_hda_codec snd_hda_core snd
snd_hda_core;;;snd_pcm;gpu_bind@6.12,7.2: int
snd_hda_cs_dsp_ctls;6.1,6.12;;cs_dsp snd
snd_hda_ext_core;;;snd_hda_core
snd_hda_intel;;;snd_intel_dspcfg snd_hda_codec snd_hda_core snd snd_pcm;align_buffer_size: bint, bdl_pos_adj: int[32], beep_mode: bool[32], ctl_dev_id@6.1,6.12,7.2: bool, dmic_detect: bool, enable: bool[32], enable_msi: bint, id: charp[32], index: int[32], jackpoll_ms: int[32], model: charp[32], patch: charp[32], pm_blacklist: bool|bint, position_fix: int[32], power_save, power_save_controller: bool, probe_mask: int[32], probe_only: int[32], single_cmd: bint, snoop: bint
snd_hda_scodec_component;6.12,7.2
snd_hda_scodec_cs35l41;6.1,6.12,7.2;;cs_dsp snd snd_soc_cs35l41_lib snd_soc_cs_amp_lib;firmware_autostart: bool
snd_hda_scodec_cs35l41_i2c;6.1,6.12,7.2;;snd_hda_scodec_cs35l41 snd_soc_cs35l41_lib
snd_hda_scodec_cs35l41_spi;6.1,6.12,7.2;;snd_hda_scodec_cs35l41 snd_soc_cs35l41_lib regmap_spi
snd_hda_scodec_cs35l56;6.12,7.2;;snd_soc_cs35l56_shared snd cs_dsp snd_soc_cs_amp_lib snd_hda_cirrus_scodec
snd_hda_scodec_cs35l56_i2c;6.12,7.2;;snd_hda_scodec_cs35l56 snd_soc_cs35l56_shared
snd_hda_scodec_cs35l56_spi;6.12,7.2;;snd_hda_scodec_cs35l56 snd_soc_cs35l56_shared regmap_spi
snd_hda_scodec_tas2781;7.2;;snd_soc_tas2781_comlib
snd_hda_scodec_tas2781_i2c;6.12,7.2;;snd_hda_scodec_tas2781 snd_soc_tas2781_fmwlib snd snd_soc_tas2781_comlib_i2c snd_soc_core snd_soc_tas2781_comlib
snd_hdmi_lpe_audio;;;snd snd_pcm;id: charp, index: int, single_port: bool
snd_hdsp;;;snd_pcm snd snd_hwdep snd_rawmidi;enable: bool[32], id: charp[32], index: int[32]
snd_hdspm;;;snd snd_pcm snd_hwdep snd_rawmidi;enable: bool[32], id: charp[32], index: int[32]
snd_hrtimer;;;snd_timer
snd_hwdep;;;snd
snd_i2c;;;snd
snd_ice1712;;;snd_pcm snd_cs8427 snd_mpu401_uart snd snd_i2c snd_ice17xx_ak4xxx snd_ak4xxx_adda snd_ac97_codec;cs8427_timeout: int[32], dxr_enable: int[32], enable: bool[32], id: charp[32], index: int[32], model: charp[32], omni: bool[32]
snd_ice1724;;;snd_i2c snd_pcm snd_ak4114 snd_ac97_codec snd snd_rawmidi snd_ice17xx_ak4xxx snd_ak4xxx_adda snd_pt2258 snd_ak4113;enable: bool[32], id: charp[32], index: int[32], model: charp[32]
snd_ice17xx_ak4xxx;;;snd_ak4xxx_adda
snd_indigo;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_indigodj;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_indigodjx;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_indigoio;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_indigoiox;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_intel8x0;;;snd_ac97_codec snd_pcm snd;ac97_clock: int, ac97_quirk: charp, buggy_irq: bint, buggy_semaphore: bool, enable: bool, id: charp, index: int, inside_vm: bint, joystick: int, spdif_aclink: int, xbox: bool
snd_intel8x0m;;;snd_ac97_codec snd_pcm snd;ac97_clock: int, enable: bool, id: charp, index: int
snd_intel_dspcfg;;;snd_intel_sdw_acpi;dsp_driver: int
snd_intel_sdw_acpi;6.1,6.12,7.2;;;sdw_ctrl_addr@6.12,7.2: ulong, sdw_link_mask: int
snd_intel_sst_acpi;;;snd_soc_acpi_intel_match snd_soc_acpi snd_intel_sst_core snd_intel_dspcfg
snd_intel_sst_core;;;snd_soc_sst_atom_hifi2_platform
snd_isight;;;firewire_core snd_firewire_lib snd snd_pcm
snd_korg1212;;;snd snd_pcm;enable: bool[32], id: charp[32], index: int[32]
snd_layla20;;;snd_pcm snd_rawmidi snd;enable: bool[32], id: charp[32], index: int[32]
snd_layla24;;;snd_rawmidi snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_lola;;;snd_pcm snd;enable: bool[32], granularity: int[32], id: charp[32], index: int[32], sample_rate_min: int[32]
snd_lx6464es;;;snd snd_pcm;enable: bool[32], id: charp[32], index: int[32]
snd_maestro3;;;snd_ac97_codec snd_pcm snd;amp_gpio: int[32], enable: bool[32], external_amp: bool[32], id: charp[32], index: int[32]
snd_mia;;;snd_pcm snd_rawmidi snd;enable: bool[32], id: charp[32], index: int[32]
snd_mixart;;;snd snd_pcm;enable: bool[32], id: charp[32], index: int[32]
snd_mixer_oss;;;snd
snd_mona;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32]
snd_mpu401;;;snd snd_mpu401_uart;enable: bool[32], id: charp[32], index: int[32], irq: int[32], pnp: bool[32], port: long[32], uart_enter: bool[32]
snd_mpu401_uart;;;snd_rawmidi snd
snd_mtpav;;;snd_rawmidi snd;hwports: int, id: charp, index: int, irq: int, port: long
snd_mts64;;;snd parport snd_rawmidi;enable: bool[32], id: charp[32], index: int[32]
snd_nm256;;;snd snd_pcm snd_ac97_codec;buffer_top: int, capture_bufsize: int, enable: bool, force_ac97: bool, id: charp, index: int, playback_bufsize: int, reset_workaround: bool, reset_workaround_2: bool, use_cache: bool, vaio_hack: bool
snd_opl3_lib;;;snd snd_hwdep snd_timer snd_seq_device
snd_opl3_synth;;;snd_seq_midi_emul snd_opl3_lib snd_seq_device snd_seq;use_internal_drums: bool
snd_oxfw;;;snd_pcm snd_firewire_lib snd snd_hwdep snd_rawmidi firewire_core
snd_oxygen;;;snd_oxygen_lib snd;enable: bool[32], id: charp[32], index: int[32]
snd_oxygen_lib;;;snd snd_mpu401_uart snd_pcm
snd_pci_acp3x
snd_pci_acp5x;6.1,6.12,7.2;;snd_acp_config
snd_pci_acp6x;6.1,6.12,7.2;;snd_acp_config snd_pcm
snd_pci_ps;6.12,7.2;;soundwire_amd snd_acp_config snd_soc_acpi_amd_match snd_pcm snd_soc_acpi snd_amd_sdw_acpi
snd_pcm;;;snd_timer snd;max_alloc_per_card: ulong, maximum_substreams: int, preallocate_dma: int
snd_pcm_dmaengine;6.12,7.2;;snd_pcm
snd_pcm_oss;;;snd snd_pcm snd_mixer_oss;adsp_map: int[32], dsp_map: int[32], nonblock_open: bool
snd_pcsp;;;snd_pcm snd;enable: bool, id: charp, index: int, nforce_wa: bool, nopcm: bool
snd_pcxhr;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32], mono: bool[32]
snd_pdaudiocf;;;snd_ak4117 snd snd_pcm pcmcia;enable: bool[32], id: charp[32], index: int[32]
snd_portman2x4;;;parport snd snd_rawmidi;enable: bool[32], id: charp[32], index: int[32]
snd_ps_pdm_dma;6.12,7.2;;snd_pcm snd_soc_core;pdm_gain: int
snd_ps_sdw_dma;6.12,7.2;;snd_soc_core snd_pcm
snd_pt2258;;;snd snd_i2c
snd_rawmidi;;;snd snd_seq_device;amidi_map: int[32], midi_map: int[32]
snd_riptide;;;gameport snd_ac97_codec snd_pcm snd_mpu401_uart snd snd_opl3_lib;enable: bool[32], id: charp[32], index: int[32], joystick_port: int[32], mpu_port: int[32], opl3_port: int[32]
snd_rme32;;;snd snd_pcm;enable: bool[32], fullduplex: bool[32], id: charp[32], index: int[32]
snd_rme96;;;snd snd_pcm;enable: bool[32], id: charp[32], index: int[32]
snd_rme9652;;;snd_pcm snd;enable: bool[32], id: charp[32], index: int[32], precise_ptr: bool[32]
snd_rn_pci_acp3x;;;snd_acp_config;acp_power_gating: int, dmic_acpi_check: bint
snd_rpl_pci_acp6x;6.12
snd_sb_common;;;snd
snd_seq;;;snd_timer snd snd_seq_device;seq_client_load: int[15], seq_default_timer_card: int, seq_default_timer_class: int, seq_default_timer_device: int, seq_default_timer_resolution: int, seq_default_timer_sclass: int, seq_default_timer_subdevice: int
snd_seq_device;;;snd
snd_seq_dummy;;;snd_seq;duplex: bool, ports: int
snd_seq_midi;;;snd_seq snd_rawmidi snd_seq_midi_event snd_seq_device;input_buffer_size: int, output_buffer_size: int
snd_seq_midi_emul;;;snd_seq
snd_seq_midi_event;;;snd_seq
snd_seq_virmidi;;;snd_seq_midi_event snd_rawmidi snd_seq snd
snd_serial_u16550;;;snd_rawmidi snd;adaptor: int[32], base: int[32], droponfull: bool[32], enable: bool[32], id: charp[32], index: int[32], ins: int[32], irq: int[32], outs: int[32], port: long[32], speed: int[32]
snd_skl_nau88l25_max98357a;5.10,6.1;;snd_soc_hdac_hdmi snd_soc_core snd_pcm snd_soc_nau8825
snd_soc_acp5x_mach;6.1,6.12,7.2;;snd_soc_core snd_pcm snd snd_soc_nau8821
snd_soc_acp6x_mach;6.1,6.12,7.2;;snd_soc_core
snd_soc_acp_da7219mx98357_mach;;;snd snd_soc_core acp_audio_dma snd_pcm
snd_soc_acp_rt5645_mach;;;snd_soc_core snd_soc_rt5645
snd_soc_acp_rt5682_mach;6.12,7.2;;snd_soc_core snd_pcm snd
snd_soc_acpi
snd_soc_acpi_amd_match;6.12,7.2;;snd_soc_sdca
snd_soc_acpi_intel_match;;;snd_soc_acpi_intel_sdca_quirks snd_soc_acpi
snd_soc_acpi_intel_sdca_quirks;7.2;;snd_soc_sdca
snd_soc_adau7002;;;snd_soc_core
snd_soc_avs;6.12,7.2;;snd_hda_core snd_hda_ext_core snd_pcm snd_hda_codec snd_soc_core snd_soc_hda_codec snd_compress snd_intel_dspcfg;cgctl_mask: uint, i2s_test: bool|charp, ignore_fw_version: bool, obsolete_card_names@7.2: bool, pgctl_mask: uint
snd_soc_avs_da7219;6.12,7.2;;snd_soc_core snd
snd_soc_avs_dmic;6.12,7.2;;snd_soc_core
snd_soc_avs_hdaudio;6.12,7.2;;snd_soc_core snd_soc_hda_codec
snd_soc_avs_max98373;6.12,7.2;;snd_soc_core
snd_soc_avs_max98927;6.12,7.2;;snd_soc_core
snd_soc_avs_nau8825;6.12,7.2;;snd_soc_core snd
snd_soc_avs_rt286;6.12,7.2;;snd_soc_core
snd_soc_avs_rt5514;6.12,7.2;;snd_soc_core
snd_soc_avs_rt5663;6.12,7.2;;snd_soc_core snd snd_soc_rt5663
snd_soc_avs_ssm4567;6.12,7.2;;snd_soc_core
snd_soc_bdw_rt286;6.1,6.12,7.2;;snd_soc_core
snd_soc_catpt;;;snd_pcm snd snd_soc_acpi dw_dmac_core snd_intel_dspcfg snd_soc_core
snd_soc_core;;;snd snd_pcm snd_pcm_dmaengine snd_compress;pmdown_time: int, prealloc_buffer_size_kbytes@6.12,7.2: uint
snd_soc_cros_ec_codec;6.12,7.2;;snd_soc_core snd_pcm cros_ec_proto snd
snd_soc_cs35l41;6.1,6.12,7.2;;snd_soc_cs35l41_lib snd_soc_core snd_soc_wm_adsp snd_pcm
snd_soc_cs35l41_i2c;6.12,7.2;;snd_soc_cs35l41 snd_soc_cs35l41_lib
snd_soc_cs35l41_lib;6.1,6.12,7.2
snd_soc_cs35l41_spi;6.1,6.12,7.2;;snd_soc_cs35l41 snd_soc_cs35l41_lib regmap_spi
snd_soc_cs35l56;6.12,7.2;;snd_soc_wm_adsp snd_soc_cs35l56_shared soundwire_bus snd_soc_core snd_soc_cs_amp_lib snd_pcm
snd_soc_cs35l56_i2c;6.12,7.2;;snd_soc_cs35l56 snd_soc_cs35l56_shared
snd_soc_cs35l56_sdw;6.12,7.2;;snd_soc_cs35l56 regmap_sdw soundwire_bus snd_soc_cs35l56_shared
snd_soc_cs35l56_shared;6.12,7.2;;snd_soc_cs_amp_lib cs_dsp
snd_soc_cs35l56_spi;6.12,7.2;;snd_soc_cs35l56 snd_soc_cs35l56_shared regmap_spi
snd_soc_cs42l42;6.12,7.2;;snd_soc_core snd_pcm
snd_soc_cs42l42_i2c;6.12,7.2;;snd_soc_cs42l42
snd_soc_cs42l42_sdw;6.12,7.2;;snd_soc_cs42l42 soundwire_bus snd_pcm
snd_soc_cs42l43;6.12,7.2;;snd_soc_core snd_soc_cs42l43_sdw snd_pcm snd
snd_soc_cs42l43_sdw;6.12,7.2;;soundwire_bus snd_pcm
snd_soc_cs_amp_lib;6.12,7.2;;cs_dsp
snd_soc_cx2072x;;;snd_soc_core snd_pcm
snd_soc_da7213;;;snd_soc_core snd_pcm
snd_soc_da7219;;;snd_soc_core snd_pcm
snd_soc_dmic;;;snd_soc_core;modeswitch_delay: uint, wakeup_delay: uint
snd_soc_es8316;;;snd_soc_core snd_pcm
snd_soc_es8326;6.1,6.12,7.2;;snd_soc_core
snd_soc_es83xx_dsm_common;6.12,7.2
snd_soc_es9356;7.2;;regmap_sdw_mbq soundwire_bus snd_soc_core snd_soc_sdca snd_pcm
snd_soc_hda_codec;6.12,7.2;;snd_soc_core snd_hda_ext_core snd_hda_codec snd_hda_core snd
snd_soc_hdac_hda;;;snd_soc_core snd_hda_ext_core snd_hda_codec snd_hda_core snd;patch@6.12,7.2: charp[8]
snd_soc_hdac_hdmi;5.10,6.1;;snd_soc_core snd_hda_core snd snd_hda_ext_core snd_pcm
snd_soc_hsw_rt5640;6.1,6.12,7.2;;snd_soc_core
snd_soc_intel_hda_dsp_common;6.1,6.12,7.2;;snd_hda_codec snd_hda_core
snd_soc_intel_sof_board_helpers;6.12,7.2;;snd_soc_acpi_intel_match snd_soc_core snd_soc_intel_hda_dsp_common
snd_soc_intel_sof_cirrus_common;6.12,7.2;;snd_soc_core snd_sof
snd_soc_intel_sof_maxim_common;6.1,6.12,7.2;;snd_soc_core snd_sof snd_pcm
snd_soc_intel_sof_nuvoton_common;6.12,7.2;;snd_soc_core
snd_soc_intel_sof_realtek_common;6.1,6.12,7.2;;snd_soc_core snd_sof snd_pcm
snd_soc_intel_sof_ti_common;7.2;;snd_soc_core
snd_soc_kbl_da7219_max98357a;5.10,6.1;;snd_soc_hdac_hdmi snd_soc_core snd_pcm snd snd_soc_da7219
snd_soc_kbl_rt5663_max98927;5.10,6.1;;snd_soc_core snd_soc_hdac_hdmi snd_pcm snd snd_soc_rt5663
snd_soc_kbl_rt5663_rt5514_max98927;5.10,6.1;;snd_soc_core snd_soc_hdac_hdmi snd_pcm snd snd_soc_rt5663
snd_soc_max98090;;;snd_soc_core snd_pcm
snd_soc_max98357a;;;snd_soc_core
snd_soc_max98363;6.12,7.2;;snd_soc_core regmap_sdw soundwire_bus snd_pcm
snd_soc_max98373;;;snd_soc_core
snd_soc_max98373_i2c;;;snd_soc_core snd_soc_max98373 snd_pcm
snd_soc_max98373_sdw;;;snd_soc_core regmap_sdw soundwire_bus snd_soc_max98373 snd_pcm
snd_soc_max98388;6.12,7.2;;snd_soc_core snd_pcm
snd_soc_max98390;;;snd_soc_core snd_pcm
snd_soc_max98927;;;snd_soc_core snd_pcm
snd_soc_nau8315;6.12,7.2;;snd_soc_core
snd_soc_nau8821;6.1,6.12,7.2;;snd_soc_core snd_pcm;quirk: uint
snd_soc_nau8824;;;snd_soc_core snd_pcm;quirk: uint
snd_soc_nau8825;;;snd_soc_core snd_pcm
snd_soc_ps_mach;6.12,7.2;;snd_soc_core
snd_soc_rl6231
snd_soc_rl6347a
snd_soc_rt1011;6.1,6.12,7.2;;snd_soc_core snd_pcm snd_soc_rl6231
snd_soc_rt1015;;;snd_soc_core snd_soc_rl6231 snd_pcm
snd_soc_rt1015p;6.1,6.12,7.2;;snd_soc_core
snd_soc_rt1019;6.12,7.2;;snd_soc_core snd_soc_rl6231 snd_pcm
snd_soc_rt1308;;;snd_soc_core snd_pcm snd_soc_rl6231
snd_soc_rt1308_sdw;;;regmap_sdw snd_soc_core soundwire_bus snd_pcm
snd_soc_rt1316_sdw;6.1,6.12,7.2;;snd_soc_core regmap_sdw soundwire_bus snd_pcm
snd_soc_rt1318_sdw;6.12,7.2;;snd_soc_core regmap_sdw soundwire_bus snd_pcm
snd_soc_rt1320_sdw;6.12,7.2;;snd_soc_core soundwire_bus snd_pcm regmap_sdw_mbq regmap_sdw
snd_soc_rt286;;;snd_soc_core snd_soc_rl6347a snd_pcm
snd_soc_rt5514;;;snd_soc_core snd_soc_rl6231
snd_soc_rt5514_spi;5.10,6.1;;snd_soc_core snd_pcm
snd_soc_rt5640;;;snd_soc_rl6231 snd_soc_core snd_pcm
snd_soc_rt5645;;;snd_soc_core snd_soc_rl6231 snd_pcm;quirk: uint
snd_soc_rt5651;;;snd_soc_core snd_soc_rl6231 snd_pcm
snd_soc_rt5663;;;snd_soc_core snd_soc_rl6231 snd_pcm
snd_soc_rt5670;;;snd_soc_core snd_soc_rl6231 snd_pcm;quirk: uint
snd_soc_rt5677;;;snd_soc_core snd_soc_rl6231 snd_pcm snd_soc_rt5677_spi
snd_soc_rt5677_spi;;;snd_soc_core snd_pcm
snd_soc_rt5682;;;snd_soc_core snd_soc_rl6231 snd_pcm
snd_soc_rt5682_i2c;;;snd_soc_core snd_soc_rt5682
snd_soc_rt5682_sdw;;;snd_soc_rt5682 snd_soc_core soundwire_bus regmap_sdw snd_pcm
snd_soc_rt5682s;6.1,6.12,7.2;;snd_soc_core snd_pcm
snd_soc_rt700;;;snd_soc_core soundwire_bus snd_pcm regmap_sdw
snd_soc_rt711;;;soundwire_bus snd_soc_core snd_pcm regmap_sdw
snd_soc_rt711_sdca;6.1,6.12,7.2;;soundwire_bus snd_soc_core snd_pcm regmap_sdw_mbq regmap_sdw
snd_soc_rt712_sdca;6.12,7.2;;snd_soc_core soundwire_bus snd_soc_sdca snd_pcm regmap_sdw_mbq regmap_sdw
snd_soc_rt712_sdca_dmic;6.12,7.2;;snd_soc_core soundwire_bus snd_pcm regmap_sdw_mbq regmap_sdw
snd_soc_rt715;;;snd_soc_core soundwire_bus snd_pcm regmap_sdw
snd_soc_rt715_sdca;6.1,6.12,7.2;;snd_soc_core soundwire_bus snd_pcm regmap_sdw_mbq regmap_sdw
snd_soc_rt721_sdca;7.2;;snd_soc_rt_sdw_common snd_soc_core soundwire_bus snd_pcm regmap_sdw_mbq regmap_sdw
snd_soc_rt722_sdca;6.12,7.2;;soundwire_bus snd_soc_core snd_pcm regmap_sdw_mbq
snd_soc_rt_sdw_common;7.2
snd_soc_sdca;7.2;;hid snd_soc_core snd snd_pcm
snd_soc_sdca_class;7.2;;regmap_sdw soundwire_bus snd_soc_sdca
snd_soc_sdca_class_function;7.2;;regmap_sdw_mbq snd_soc_sdca soundwire_bus snd_pcm snd_soc_core
snd_soc_sdw_mockup;6.1,6.12,7.2;;soundwire_bus snd_pcm snd_soc_core
snd_soc_sdw_utils;6.12,7.2;;snd_soc_core soundwire_bus snd
snd_soc_skl;5.10,6.1;;snd_hda_ext_core snd_soc_sst_dsp snd_pcm snd_hda_core snd_soc_sst_ipc snd_intel_dspcfg snd_soc_acpi_intel_match snd_soc_hdac_hda snd_soc_core snd_soc_acpi snd_hda_codec;pci_binding: int
snd_soc_skl_hda_dsp;;;snd_soc_intel_sof_board_helpers snd_hda_codec snd_soc_core
snd_soc_skl_nau88l25_ssm4567;5.10,6.1;;snd_soc_core snd_soc_hdac_hdmi snd_pcm snd_soc_nau8825
snd_soc_skl_rt286;5.10,6.1;;snd_soc_hdac_hdmi snd_soc_core snd_pcm
snd_soc_skl_ssp_clk;5.10,6.1;;snd_soc_skl
snd_soc_sof_cs42l42;6.12,7.2;;snd_sof snd_soc_intel_sof_maxim_common snd_soc_core snd snd_soc_intel_sof_board_helpers
snd_soc_sof_da7219;6.12,7.2;;snd_soc_core snd_soc_intel_sof_maxim_common snd snd_sof snd_soc_intel_sof_board_helpers
snd_soc_sof_es8336;6.1,6.12,7.2;;snd_soc_core snd snd_soc_intel_hda_dsp_common;quirk: int
snd_soc_sof_nau8825;6.12,7.2;;snd_soc_core snd_sof snd_soc_intel_sof_maxim_common snd snd_soc_intel_sof_realtek_common snd_soc_intel_sof_nuvoton_common snd_soc_intel_sof_board_helpers
snd_soc_sof_rt5682;;;snd_soc_rt5682s snd_soc_core snd_sof snd_soc_intel_sof_maxim_common snd_soc_intel_sof_ti_common snd_soc_intel_sof_realtek_common snd_soc_rt5645 snd snd_soc_rt5682 snd_soc_intel_sof_board_helpers snd_pcm;quirk@7.2: int
snd_soc_sof_sdw;;;snd_soc_core snd_soc_sdw_utils snd snd_soc_intel_hda_dsp_common;quirk: int
snd_soc_sof_ssp_amp;6.12,7.2;;snd_soc_intel_sof_realtek_common snd_soc_intel_sof_board_helpers snd_soc_intel_sof_cirrus_common snd_soc_core
snd_soc_ssm4567;;;snd_soc_core
snd_soc_sst_atom_hifi2_platform;;;snd_pcm snd_soc_core snd
snd_soc_sst_bdw_rt5650_mach;;;snd_soc_core snd_soc_rt5645 snd_pcm
snd_soc_sst_bdw_rt5677_mach;;;snd_soc_core snd_pcm snd_soc_rt5677
snd_soc_sst_broadwell;5.10;;snd_soc_core snd_pcm snd_soc_rt286
snd_soc_sst_byt_cht_cx2072x;;;snd_soc_core snd_pcm
snd_soc_sst_byt_cht_da7213;;;snd_pcm snd_soc_core
snd_soc_sst_byt_cht_es8316;;;snd_soc_core snd_soc_es83xx_dsm_common snd_pcm snd;quirk: int
snd_soc_sst_bytcr_rt5640;;;snd_pcm snd_soc_core snd_soc_rt5640 snd snd_soc_acpi;quirk: int
snd_soc_sst_bytcr_rt5651;;;snd_soc_core snd_pcm snd snd_soc_acpi;quirk: int
snd_soc_sst_cht_bsw_max98090_ti;;;snd_soc_core snd_soc_ts3a227e snd_pcm
snd_soc_sst_cht_bsw_nau8824;;;snd_soc_nau8824 snd_soc_core snd snd_pcm
snd_soc_sst_cht_bsw_rt5645;;;snd_soc_core snd_pcm snd_soc_rt5645 snd_soc_acpi
snd_soc_sst_cht_bsw_rt5672;;;snd_soc_core snd_pcm snd_soc_rt5670 snd
snd_soc_sst_dsp;5.10,6.1
snd_soc_sst_glk_rt5682_max98357a;5.10,6.1;;snd_soc_core snd_soc_hdac_hdmi snd_pcm snd snd_soc_intel_hda_dsp_common
snd_soc_sst_haswell;5.10;;snd_soc_core
snd_soc_sst_ipc;5.10,6.1
snd_soc_tas2781_comlib;6.12,7.2
snd_soc_tas2781_comlib_i2c;7.2;;snd_soc_tas2781_comlib crc8
snd_soc_tas2781_fmwlib;6.12,7.2;;snd_soc_tas2781_comlib crc8
snd_soc_tas2781_i2c;6.12,7.2;;snd_soc_core snd_soc_tas2781_fmwlib snd_soc_tas2781_comlib snd_soc_tas2781_comlib_i2c snd_pcm snd
snd_soc_ts3a227e;;;snd snd_soc_core
snd_soc_wm_adsp;6.1,6.12,7.2;;cs_dsp snd_soc_core snd_compress
snd_sof;;;snd_pcm snd_soc_core snd snd_sof_utils snd_intel_dspcfg;disable_function_topology@7.2: bool, feature_topologies@7.2: charp[16], fw_filename@7.2: charp, fw_path@7.2: charp, ipc4_ignore_cpc@6.12,7.2: bool, ipc_type@7.2: int, lib_path@7.2: charp, on_demand_boot@7.2: int, sof_debug: int, tplg_filename@7.2: charp, tplg_path@7.2: charp
snd_sof_amd_acp;6.12,7.2;;snd_sof_xtensa_dsp snd_pcm snd_sof snd_soc_acpi;enable_fw_debug: bool
snd_sof_amd_rembrandt;6.12,7.2;;snd_sof_pci snd_acp_config snd_sof_amd_acp
snd_sof_intel_atom;6.1,6.12,7.2;;snd_sof snd_soc_acpi
snd_sof_intel_byt;5.10;;snd_sof snd_sof_intel_ipc snd_soc_acpi snd_sof_xtensa_dsp
snd_sof_intel_hda;;;snd_hda_core snd_hda_ext_core snd_sof snd_hda_codec;codec_mask@6.12,7.2: int;snd-hda-codec-hdmi@6.1,6.12
snd_sof_intel_hda_common;;;snd_pcm snd_soc_hdac_hda snd_sof_intel_hda snd_sof snd_hda_ext_core snd_sof_intel_hda_mlink snd_soc_core snd_intel_dspcfg snd_hda_core;always_enable_dmi_l1@6.1,6.12,7.2: bool, codec_mask@5.10,6.1: int, disable_rewinds@6.1,6.12,7.2: bool, dmic_num@5.10,6.1: int, force_pause_support@7.2: int, hda_model@5.10,6.1: charp, mclk_id@6.1: int, persistent_cl_buffer@7.2: bool, position_quirk@6.1,6.12,7.2: int, sdw_clock_stop_quirks@5.10,6.1: int, sof_use_tplg_nhlt@6.1,6.12,7.2: bool, use_common_hdmi@5.10,6.1: bool
snd_sof_intel_hda_generic;6.12,7.2;;snd_sof_intel_hda_common soundwire_intel snd_intel_dspcfg snd_sof_intel_hda_mlink snd_sof_intel_hda snd_sof_xtensa_dsp snd_sof_pci snd_pcm snd_sof snd_soc_acpi snd_soc_acpi_intel_match snd_soc_sdw_utils snd_intel_sdw_acpi;bt_link_mask: int, dmic_num: int, hda_model: charp, mclk_id: int, sdw_clock_stop_quirks: int
snd_sof_intel_hda_mlink;6.12,7.2;;snd_hda_ext_core
snd_sof_intel_hda_sdw_bpt;7.2;;snd_sof_intel_hda_common snd_sof snd_hda_ext_core snd_sof_intel_hda_mlink
snd_sof_intel_ipc;5.10;;snd_sof
snd_sof_pci;;;snd_sof;fw_filename@6.1,6.12,7.2: charp, fw_path: charp, ipc_type@6.1,6.12,7.2: int, lib_path@6.12,7.2: charp, sof_pci_debug: int, tplg_filename: charp, tplg_path: charp
snd_sof_pci_intel_apl;6.1,6.12,7.2;;snd_sof_intel_hda_common snd_sof_intel_hda_generic snd_soc_acpi_intel_match snd_sof_pci
snd_sof_pci_intel_cnl;6.1,6.12,7.2;;snd_sof_intel_hda_generic snd_sof_intel_hda_common snd_soc_acpi_intel_match snd_sof snd_sof_pci
snd_sof_pci_intel_icl;6.1,6.12,7.2;;snd_sof_pci_intel_cnl snd_sof_intel_hda_common snd_sof_intel_hda_generic snd_sof_pci snd_soc_acpi_intel_match snd_sof
snd_sof_pci_intel_lnl;6.12,7.2;;snd_sof_intel_hda_mlink snd_sof_pci_intel_mtl snd_sof_intel_hda_generic snd_sof_pci snd_sof snd_soc_acpi_intel_match snd_sof_intel_hda_common
snd_sof_pci_intel_mtl;6.1,6.12,7.2;;snd_sof_intel_hda_generic snd_sof_intel_hda_common snd_sof snd_sof_pci snd_soc_acpi_intel_match
snd_sof_pci_intel_nvl;7.2;;snd_sof_pci_intel_mtl snd_sof_pci_intel_lnl snd_sof_intel_hda_generic snd_soc_acpi_intel_match snd_sof_pci snd_sof_pci_intel_ptl snd_sof_intel_hda_common
snd_sof_pci_intel_ptl;6.12,7.2;;snd_sof_pci_intel_lnl snd_sof_pci_intel_mtl snd_soc_acpi_intel_match snd_sof_intel_hda_generic snd_sof_pci snd_sof_intel_hda_mlink snd_sof_intel_hda_common snd_sof
snd_sof_pci_intel_skl;6.1,6.12,7.2;;snd_sof_intel_hda_common snd_sof_intel_hda_generic snd_pcm snd_sof snd_sof_pci snd_soc_acpi_intel_match
snd_sof_pci_intel_tgl;6.1,6.12,7.2;;snd_sof_intel_hda_generic snd_sof_pci_intel_cnl snd_soc_acpi_intel_match snd_sof_intel_hda_common snd_sof_pci
snd_sof_pci_intel_tng;6.1,6.12,7.2;;snd_sof snd_sof_xtensa_dsp snd_sof_intel_atom snd_sof_pci
snd_sof_probes;6.1,6.12,7.2;;snd_compress snd_sof snd_soc_core;enable: bool
snd_sof_utils;6.1,6.12,7.2;;snd_pcm
snd_sof_xtensa_dsp
snd_sonicvibes;;;snd gameport snd_pcm snd_mpu401_uart snd_opl3_lib;dmaio: uint, enable: bool[32], id: charp[32], index: int[32], mge: bool[32], reverb: bool[32]
snd_timer;;;snd;timer_limit: int, timer_tstamp_monotonic: int
snd_trident;;;snd_util_mem snd_mpu401_uart snd_pcm gameport snd snd_ac97_codec;enable: bool[32], id: charp[32], index: int[32], pcm_channels: int[32], wavetable_size: int[32]
snd_ua101;;;snd snd_usbmidi_lib usbcore snd_pcm;enable: bool[32], id: charp[32], index: int[32], queue_length: uint
snd_usb_6fire;;;usbcore snd_pcm snd snd_rawmidi;enable: bool[32], id: charp[32], index: int[32]
snd_usb_audio;;;snd usbcore snd_usbmidi_lib snd_hwdep snd_pcm mc;autoclock: bool, delayed_register: charp[32], device_setup: int[32], enable: bool[32], id: charp[32], ignore_ctl_error: bool, implicit_fb@6.1,6.12,7.2: bool[32], index: int[32], lowlatency@6.1,6.12,7.2: bool, pid: int[32], quirk_alias: charp[32], quirk_flags@6.1,6.12,7.2: uint[32]|quirkp[32], skip_validation: bool, use_vmalloc: bool, vid: int[32]
snd_usb_caiaq;;;usbcore snd snd_pcm snd_rawmidi;enable: bool[32], id: charp[32], index: int[32]
snd_usb_hiface;;;usbcore snd snd_pcm;enable: bool[32], id: charp[32], index: int[32]
snd_usb_line6;;;snd_pcm snd usbcore snd_hwdep snd_rawmidi
snd_usb_pod;;;snd_usb_line6 snd usbcore
snd_usb_podhd;;;usbcore snd snd_usb_line6
snd_usb_toneport;;;snd_usb_line6 usbcore snd
snd_usb_us122l;;;usbcore snd snd_usbmidi_lib snd_hwdep;enable: bool[32], id: charp[32], index: int[32]
snd_usb_usx2y;;;snd_pcm usbcore snd_usbmidi_lib snd snd_hwdep;enable: bool[32], id: charp[32], index: int[32], nrpacks: int
snd_usb_variax;;;snd_usb_line6 usbcore snd
snd_usbmidi_lib;;;snd usbcore snd_rawmidi
snd_util_mem
snd_via82xx;;;snd_ac97_codec snd gameport snd_pcm snd_mpu401_uart;ac97_clock: int, ac97_quirk: charp, dxs_init_volume: int, dxs_support: int, enable: bool, id: charp, index: int, joystick: bool, mpu_port: long, nodelay: int
snd_via82xx_modem;;;snd_ac97_codec snd_pcm snd;ac97_clock: int, enable: bool, id: charp, index: int
snd_virmidi;;;snd snd_seq_virmidi;enable: bool[32], id: charp[32], index: int[32], midi_devs: int[32]
snd_virtuoso;;;snd_oxygen_lib snd;enable: bool[32], id: charp[32], index: int[32]
snd_vx222;;;snd snd_vx_lib;enable: bool[32], ibl: int[32], id: charp[32], index: int[32], mic: bool[32]
snd_vx_lib;;;snd_pcm snd
snd_vxpocket;;;snd snd_vx_lib pcmcia;enable: bool[32], ibl: int[32], id: charp[32], index: int[32]
snd_xen_front;;;snd_pcm xen_front_pgdir_shbuf snd
snd_ymfpci;;;snd_mpu401_uart snd snd_opl3_lib snd_pcm gameport snd_ac97_codec snd_timer;enable: bool[32], fm_port: long[32], id: charp[32], index: int[32], joystick_port: long[32], mpu_port: long[32], rear_switch: bool[32]
snic;;;scsi_mod scsi_common;snic_log_level: int, snic_max_qdepth: uint
soc_button_array;;;;use_low_level_irq: bool
softdog;;;watchdog;nowayout: bool, soft_active_on_boot: bool, soft_margin: uint, soft_noboot: int, soft_panic: int, soft_reboot_cmd: charp
softing;;;can_dev
softing_cs;;;pcmcia
solo6x10;;;snd videobuf2_v4l2 videodev videobuf2_common snd_pcm videobuf2_dma_sg videobuf2_dma_contig;desc_mode: uint, full_eeprom: uint, multi_p2m: uint, video_nr: uint
solos_pci;;;atm;atmdebug: int, db_firmware_upgrade: int, db_fpga_upgrade: int, firmware_upgrade: int, fpga_upgrade: int, reset: int
sony_laptop;;;rfkill video;camera: int, compat: int, debug: int, kbd_backlight: int, kbd_backlight_timeout: int, mask: ulong, minor: int, no_spic: int
soundcore;;;;preclaim_oss: int
soundwire_amd;7.2;;soundwire_bus soundwire_generic_allocation snd_pcm snd_soc_core
soundwire_bus;;;snd_soc_sdca
soundwire_cadence;;;soundwire_bus crc8;cnds_mcp_int_mask: int
soundwire_generic_allocation;;;soundwire_bus
soundwire_intel;;;snd_sof_intel_hda_mlink soundwire_cadence soundwire_bus snd_sof_intel_hda_sdw_bpt soundwire_generic_allocation snd_pcm snd_soc_core;sdw_link_mask@5.10: int, sdw_mclk_divider@7.2: int, sdw_md_flags: int
soundwire_qcom;;;snd_soc_core soundwire_bus slimbus
sp2;;;dvb_core
sp5100_tco;;;watchdog;action@6.1,6.12,7.2: bool, heartbeat: int, nowayout: bool
sp8870;5.10,6.12,7.2;;;debug: int
sp887x;;;;debug: int
spaceball
spaceorb
sparse_keymap
spcp8x5;;;usbserial usbcore
spd5118;6.12,7.2
speakup;;;;attrib_bleep@6.12,7.2: int, bell_pos@6.12,7.2: int, bleep_time@6.12,7.2: int, bleeps@6.12,7.2: int, cur_phonetic@6.12,7.2: int, cursor_time@6.12,7.2: int, key_echo@6.12,7.2: int, no_interrupt@6.12,7.2: int, punc_level@6.12,7.2: int, quiet: bool, reading_punc@6.12,7.2: int, say_control@6.12,7.2: int, say_word_ctl@6.12,7.2: int, spell_delay@6.12,7.2: int, synth: charp
speakup_acntsa;;;speakup;dev: charp, direct@6.12,7.2: int, pitch@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, tone@6.12,7.2: int, vol@6.12,7.2: int
speakup_apollo;;;speakup;dev: charp, direct@6.12,7.2: int, lang@6.12,7.2: int, pitch@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, voice@6.12,7.2: int, vol@6.12,7.2: int
speakup_audptr;;;speakup;dev: charp, direct@6.12,7.2: int, pitch@6.12,7.2: int, punct@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, tone@6.12,7.2: int, vol@6.12,7.2: int
speakup_bns;;;speakup;dev: charp, direct@6.12,7.2: int, pitch@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, tone@6.12,7.2: int, vol@6.12,7.2: int
speakup_decext;;;speakup;dev: charp, direct@6.12,7.2: int, inflection@6.12,7.2: int, pitch@6.12,7.2: int, punct@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, voice@6.12,7.2: int, vol@6.12,7.2: int
speakup_dectlk;;;speakup;dev: charp, direct@6.12,7.2: int, inflection@6.12,7.2: int, pitch@6.12,7.2: int, punct@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, voice@6.12,7.2: int, vol@6.12,7.2: int
speakup_dummy;;;speakup;dev: charp, direct@6.12,7.2: int, inflection@6.12,7.2: int, pitch@6.12,7.2: int, punct@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, tone@6.12,7.2: int, vol@6.12,7.2: int
speakup_ltlk;;;speakup;dev: charp, direct@6.12,7.2: int, frequency@6.12,7.2: int, pitch@6.12,7.2: int, punct@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, tone@6.12,7.2: int, voice@6.12,7.2: int, vol@6.12,7.2: int
speakup_soft;;;speakup;direct@6.1,6.12,7.2: int, frequency@6.12,7.2: int, inflection@6.12,7.2: int, pitch@6.12,7.2: int, punct@6.12,7.2: int, rate@6.12,7.2: int, start: short, tone@6.12,7.2: int, voice@6.12,7.2: int, vol@6.12,7.2: int
speakup_spkout;;;speakup;dev: charp, direct@6.12,7.2: int, punct@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, tone@6.12,7.2: int, vol@6.12,7.2: int
speakup_txprt;;;speakup;dev: charp, direct@6.12,7.2: int, pitch@6.12,7.2: int, rate@6.12,7.2: int, ser: int, start: short, tone@6.12,7.2: int, vol@6.12,7.2: int
spectrum_cs;5.10,6.1;;pcmcia orinoco;ignore_cis_vcc: int
speedfax;5.10,6.1,6.12;;mISDN_core mISDNipac mISDNisar;debug, irqloops: uint
speedstep_centrino
speedstep_lib
speedtch;;;usbcore atm usbatm;BMaxDSL: uint, ModemMode: byte, ModemOption: byte[16], altsetting: uint, dl_512_first: bool, enable_isoc: bool, sw_buffering: bool
spi_amd;7.2
spi_amd_pci;7.2;;spi_amd
spi_bitbang
spi_butterfly;;;parport spi_bitbang
spi_cs42l43;6.12,7.2
spi_ljca;6.12,7.2;;usb_ljca
spi_lm70llp;;;parport spi_bitbang
spi_nor;;;mtd
spi_offload;7.2
spi_pxa2xx_core;6.12,7.2
spi_pxa2xx_pci;;;spi_pxa2xx_core
spi_pxa2xx_platform;;;spi_pxa2xx_core;;dw_dmac
spidev;;;;bufsiz: uint
spurious;;;;irqfixup: int, noirqdebug: bool
squashfs
sr030pc30;5.10,6.1;;videodev;debug: int
sr9700;;;usbcore usbnet
sr9800;;;usbcore usbnet mii
sr_mod;;;scsi_mod cdrom scsi_common;xa_test: int
srcutree;;;;big_cpu_lim@6.1,6.12,7.2: int, convert_to_big@6.1,6.12,7.2: int, counter_wrap_check: ulong, exp_holdoff: ulong, small_contention_lim@6.1,6.12,7.2: int, srcu_max_nodelay@6.1,6.12,7.2: ulong, srcu_max_nodelay_phase@6.1,6.12,7.2: ulong, srcu_retry_check_delay@6.1,6.12,7.2: ulong
srf04;;;industrialio
srf08;;;industrialio industrialio_triggered_buffer
ssb;;;mmc_core pcmcia
ssfdc;;;mtd_blkdevs mtd
sst25l;;;mtd
sstfb;;;;clipping: bool, gfxclk: int, mem: int, mode_option: charp, slowpci: bool, vgapass: bool
ssu100;;;usbcore usbserial
st;;;scsi_mod scsi_common;buffer_kbs: int, debug_flag: int, max_sg_segs: int, try_direct_io: int, try_rdio: int, try_wdio: int
st_accel;;;st_sensors industrialio_triggered_buffer industrialio
st_accel_i2c;;;st_sensors st_accel industrialio st_sensors_i2c
st_accel_spi;;;st_sensors st_accel industrialio st_sensors_spi
st_gyro;;;st_sensors industrialio industrialio_triggered_buffer
st_gyro_i2c;;;st_sensors st_gyro industrialio st_sensors_i2c
st_gyro_spi;;;st_sensors st_gyro industrialio st_sensors_spi
st_lsm6dsx;;;industrialio industrialio_triggered_buffer kfifo_buf
st_lsm6dsx_i2c;;;st_lsm6dsx
st_lsm6dsx_spi;;;regmap_spi st_lsm6dsx
st_magn;;;st_sensors industrialio industrialio_triggered_buffer
st_magn_i2c;;;st_sensors st_magn industrialio st_sensors_i2c
st_magn_spi;;;st_sensors st_magn industrialio st_sensors_spi
st_pressure;;;st_sensors industrialio industrialio_triggered_buffer
st_pressure_i2c;;;st_sensors st_pressure industrialio st_sensors_i2c
st_pressure_spi;;;st_sensors st_pressure industrialio st_sensors_spi
st_sensors;;;industrialio
st_sensors_i2c
st_sensors_spi;;;regmap_spi
st_uvis25_core;;;industrialio industrialio_triggered_buffer
st_uvis25_i2c;;;st_uvis25_core
st_uvis25_spi;;;regmap_spi st_uvis25_core
starfire;;;mii;debug: int, enable_hw_cksum: int, intr_latency: int, max_interrupt_work: int, mtu: int, rx_copybreak: int, small_frames: int
stat;7.2;;;aggr_interval_us: ulong, estimated_memory_bandwidth: ulong, memory_idle_ms_percentiles: long[]
stb0899;;;;verbose: int
stb6000;;;;debug: int
stb6100;;;;verbose: int
ste10Xp
stex;;;scsi_mod;msi: int
stinger
stk1160;;;videodev usbcore videobuf2_v4l2 videobuf2_common videobuf2_vmalloc;debug: int, i2c_debug: int, input: int, keep_buffers: bool
stk3310;;;industrialio
stk8312;;;industrialio industrialio_triggered_buffer
stk8ba50;;;industrialio industrialio_triggered_buffer
stkwebcam;5.10;;videodev usbcore;debug: int, hflip: int, vflip: int
stm_console;6.12,7.2;;stm_core
stm_core;6.12,7.2;;configfs
stm_ftrace;6.12,7.2;;stm_core
stm_heartbeat;6.12,7.2;;stm_core;interval_ms: int, nr_devs: int
stm_p_basic;6.12,7.2;;stm_core
stm_p_sys_t;6.12,7.2;;stm_core
stmmac;;;phylink pcs_xpcs;buf_sz: int, chain_mode: int, debug: int, eee_timer: int|uint, flow_ctrl: int, pause: int, phyaddr: int, tc: int, watchdog: int
stmmac_libpci;7.2
stmmac_platform;;;stmmac
stowaway
stp;;;llc
streamzap;;;usbcore rc_core
streebog_generic
stv0288;;;;debug: int, debug_legacy_dish_switch: int
stv0297
stv0299;;;dvb_core;debug: int, debug_legacy_dish_switch: int
stv0367;;;;debug: int, i2c_debug: int
stv0900;;;;debug: int
stv090x;;;;verbose: int
stv0910
stv6110;;;;debug: int
stv6110x;;;;verbose: int
stv6111
sundance;5.10,6.1,6.12;;mii;debug: int, flowctrl: int, media: charp[8], rx_copybreak: int
sungem;;;sungem_phy
sungem_phy
sunhme;;;;macaddr: int[6]
suni;5.10,6.1,6.12;;atm
sunkbd
sunrpc;;fs-rpc_pipefs rpc_pipefs;;auth_hashtable_size, auth_max_cred_cachesize: ulong, max_resvport, min_resvport, pool_mode, svc_rpc_per_connection_limit: uint, tcp_max_slot_table_entries, tcp_slot_table_entries, udp_slot_table_entries
sur40;;;videobuf2_common usbcore videodev videobuf2_dma_sg videobuf2_v4l2;brightness: uint, contrast: uint, gain: uint
surface3_button;5.10
surface3_power;6.1,6.12,7.2
surface3_spi
surface3_wmi;;;wmi
surface_acpi_notify;6.1,6.12,7.2;;surface_aggregator
surface_aggregator;6.1,6.12,7.2;;crc_itu_t
surface_aggregator_registry;6.1,6.12,7.2;;surface_aggregator
surface_battery;6.1,6.12,7.2;;surface_aggregator;cache_time: uint
surface_charger;6.1,6.12,7.2;;surface_aggregator
surface_dtx;6.1,6.12,7.2;;surface_aggregator
surface_gpe;6.1,6.12,7.2
surface_hid;6.1,6.12,7.2;;surface_aggregator surface_hid_core hid
surface_hid_core;6.1,6.12,7.2;;surface_aggregator hid
surface_hotplug;6.1,6.12,7.2
surface_kbd;6.1,6.12,7.2;;surface_aggregator hid surface_hid_core
surface_platform_profile;6.1,6.12,7.2;;surface_aggregator
surfacepro3_button
suspend;;;;pm_test_delay: uint
svgalib
sx9310;;;industrialio sx_common
sx_common;6.1,6.12,7.2;;industrialio industrialio_triggered_buffer
sym53c500_cs;;;pcmcia scsi_mod
sym53c8xx;;;scsi_mod scsi_transport_spi;burst: byte, buschk: byte, cmd_per_lun: ushort, debug: uint, diff: byte, excl: charp, hostid: byte, irqm: byte, led: byte, nvram: byte, safe: charp, settle: byte, verb: byte
symbolserial;;;usbcore usbserial
synaptics_i2c;;;;no_decel: bool, no_filter: bool, polling_req: bool, reduce_report: bool, scan_rate: int
synaptics_usb;;;usbcore
synclink;5.10;;hdlc;break_on_load: bool, debug_level: int, dma: int[10], io: int[10], irq: int[10], maxframe: int[20], ttymajor: int, txdmabufs: int[20], txholdbufs: int[20]
synclink_cs;5.10,6.1;;pcmcia hdlc;break_on_load: bool, debug_level: int, maxframe: int[4], ttymajor: int
synclink_gt;5.10,6.1;;hdlc;debug_level: int, maxframe: int[32], ttymajor: int
synclinkmp;5.10;;hdlc;break_on_load: bool, debug_level: int, maxframe: int[12], ttymajor: int
syscopyarea
sysfillrect
sysimgblt
sysrq;;;;reset_seq: sysrq_reset_seq[], sysrq_downtime_ms: int
system76_acpi;6.12,7.2;;battery
system_heap;7.2
sysv;5.10,6.1,6.12
t10_pi;5.10,6.1;;crc_t10dif crc64_rocksoft
t5403;;;industrialio
tap
target_core_file;;;target_core_mod
target_core_iblock;;;target_core_mod scsi_common
target_core_mod;;;configfs scsi_common
target_core_pscsi;;;scsi_mod target_core_mod scsi_common
target_core_user;;;uio target_core_mod scsi_common;block_netlink, global_max_data_area_mb, reset_netlink
tc90522
tcm_fc;;;target_core_mod libfc scsi_common;debug_logging: int
tcm_loop;;;target_core_mod scsi_mod;can_queue@6.1,6.12,7.2: uint, cmd_per_lun@6.1,6.12,7.2: uint, nr_hw_queues@6.1,6.12,7.2: uint
tcm_qla2xxx;;;target_core_mod qla2xxx scsi_mod scsi_transport_fc
tcp_bbr
tcp_bic;;;;beta: int, fast_convergence: int, initial_ssthresh: int, low_window: int, max_increment: int, smooth_part: int
tcp_cdg;;;;backoff_beta: uint, backoff_factor: uint, hystart_detect: uint, use_ineff: uint, use_shadow: bool, use_tolerance: bool, window: int
tcp_cubic;;;;beta: int, bic_scale: int, fast_convergence: int, hystart: int, hystart_ack_delta_us: int, hystart_detect: int, hystart_low_window: int, initial_ssthresh: int, tcp_friendliness: int
tcp_dctcp;;;;dctcp_alpha_on_init: uint, dctcp_shift_g
tcp_diag;;net-pf-16-proto-4-type-2-6;inet_diag
tcp_highspeed
tcp_htcp;;;;use_bandwidth_switch: int, use_rtt_scaling: int
tcp_hybla;;;;rtt0: int
tcp_illinois;;;;theta: int, win_thresh: int
tcp_lp
tcp_nv;;;;nv_min_cwnd: int, nv_pad: int, nv_reset_period: int
tcp_scalable
tcp_sigpool;6.12
tcp_vegas;;;;alpha: int, beta: int, gamma: int
tcp_veno
tcp_westwood
tcp_yeah;;;tcp_vegas
tcpm;;;typec roles usb_common
tcrypt;;;;alg: charp, klen: uint, mask: uint, mode: int, num_mb: uint, sec: uint, type: uint
tcs3414;;;industrialio industrialio_triggered_buffer
tcs3472;;;industrialio industrialio_triggered_buffer
tda10021;;;;verbose: int
tda10023
tda10048;;;;debug: int
tda1004x;;;;debug: int
tda10071
tda10086;;;;debug: int
tda18212
tda18218
tda18250
tda18271;;;;cal: int, debug: int
tda18271c2dd
tda665x
tda7432;;;videodev;debug: int, loudness: int, maxvol: int
tda8083;;;;debug: int
tda8261;5.10,6.12,7.2
tda826x;;;;debug: int
tda827x;;;;debug: int
tda8290;;;;debug: int, deemphasis_50: int
tda9840;;;videodev;debug: int
tda9887;;;;adjust: int, debug: int, port1: int, port2: int, qss: int
tdfxfb;;;i2c_algo_bit fb_ddc;hwcursor: int, mode_option: charp, nomtrr: bool
tdx_guest;6.12,7.2;;tsm_report
tea575x;;;videodev
tea5761;;;;debug: int
tea5767;;;;debug: int
tea6415c;;;videodev;debug: int
tea6420;;;videodev;debug: int
team;;rtnl-link-team
team_mode_activebackup;;team-mode-activebackup;team
team_mode_broadcast;;team-mode-broadcast;team
team_mode_loadbalance;;team-mode-loadbalance;team
team_mode_random;;team-mode-random;team
team_mode_roundrobin;;team-mode-roundrobin;team
tee;6.12,7.2
tehuti
teranetics
test_bpf;;;;test_id: int, test_name: string, test_range: int[2], test_suite@6.1,6.12,7.2: string
test_firmware
test_static_key_base
test_static_keys;;;test_static_key_base
test_user_copy;5.10,6.1
tg3;;;;tg3_debug: int
tgr192;5.10
thermal;;;;act: int, crt: int, nocrt@5.10: int, off: int, psv: int, tzp: int
thermal_sys;6.1,6.12,7.2
think_lmi;6.1,6.12,7.2;;wmi firmware_attributes_class;debug_support: bool
thinkpad_acpi;;;rfkill sparse_keymap video drm snd nvram battery;beep, bluetooth, brightness, brightness_enable: uint, brightness_mode: uint, cmos, debug: uint, enable: bool, experimental: int, fan, fan_control: bool, force_load: bool, hotkey, id: charp, index: int, led, light, profile_force@6.1,6.12,7.2: int, software_mute: bool, video, volume, volume_capabilities: uint, volume_control: bool, volume_mode: uint
thmc50;;;;adm1022_temp3: ushort[16]
thunderbolt;;;configfs;asym_threshold@6.12,7.2: uint, bw_alloc_mode@6.12,7.2: bool, clx@6.1,6.12,7.2: bool, dma_credits@6.12,7.2: uint, dprx_timeout@7.2: int, host_reset@6.12,7.2: bool, start_icm: bool, xdomain@6.1,6.12,7.2: bool
thunderbolt_net;;;thunderbolt;e2e@6.1,6.12,7.2: bool
ti_adc081c;;;industrialio industrialio_triggered_buffer
ti_adc0832;;;industrialio industrialio_triggered_buffer
ti_adc084s021;;;industrialio industrialio_triggered_buffer
ti_adc108s102;;;industrialio industrialio_triggered_buffer
ti_adc12138;;;industrialio industrialio_triggered_buffer
ti_adc128s052;;;industrialio
ti_adc161s626;;;industrialio industrialio_triggered_buffer
ti_ads1015;;;industrialio industrialio_triggered_buffer
ti_ads7950;;;industrialio industrialio_triggered_buffer
ti_dac082s085;;;industrialio
ti_dac5571;;;industrialio
ti_dac7311;;;industrialio
ti_dac7612;;;industrialio
ti_usb_3410_5052;;;usbcore usbserial;closing_wait@5.10: int
tifm_7xx1;;;tifm_core
tifm_core
tifm_ms;;;tifm_core memstick;no_dma: bool
tifm_sd;;;tifm_core mmc_core;fixed_timeout: bool, no_dma: bool
tipc;;;udp_tunnel ip6_udp_tunnel
tipc_diag;6.12,7.2;net-pf-16-proto-4-type-30;tipc
tlan;;;;aui: int[8], debug: int, duplex: int[8], speed: int[8]
tlclk
tls;6.1,6.12,7.2;tcp-ulp-tls tls
tlv320aic23b;;;videodev
tm6000;5.10;;videobuf_core videodev rc_core videobuf_vmalloc usbcore;card: int[16], debug: int, enable_ir: int, i2c_debug: int, ir_clock_mhz: int, ir_debug: int, keep_urb: bool, tm6010_a_mode: int, vid_limit: int, video_nr: int
tm6000_alsa;5.10;;tm6000 snd snd_pcm;debug: int, enable: bool[32], index: int[32]
tm6000_dvb;5.10;;tm6000 dvb_core usbcore;adapter_nr: short[16], debug: int
tmdc;;;gameport
tmp006;;;industrialio industrialio_triggered_buffer
tmp007;;;industrialio
tmp102
tmp401
tmp421
topstar_laptop;;;sparse_keymap
toshiba_acpi;;;industrialio rfkill battery wmi sparse_keymap video;disable_hotkeys: bool, hci_hotkey_quickstart@6.1,6.12,7.2: int, turn_on_panel_on_resume@6.1,6.12,7.2: int
toshiba_bluetooth;;;rfkill
toshiba_haps
toshiba_wmi;;;wmi sparse_keymap
toshsd;;;mmc_core
touchit213
touchright
touchwin
tpm;;;;disable_pcr_integrity@6.12,7.2: bool, suspend_pcr: uint
tpm_atmel
tpm_crb
tpm_i2c_atmel
tpm_i2c_infineon
tpm_i2c_nuvoton
tpm_infineon
tpm_nsc
tpm_st33zp24
tpm_st33zp24_i2c;;;tpm_st33zp24
tpm_tis;;;;force: bool, hid: string, interrupts: int|bool, itpm: bool
tpm_tis_core
tpm_tis_i2c_cr50;6.1,6.12,7.2
tpm_tis_spi
tpm_vtpm_proxy
tps6507x_ts
tps6598x;;;typec roles
tracefs
trancevibrator;;;usbcore
tree;;;;blimit: long, csd_lock_suppress_rcu_stall@6.12,7.2: bool, dump_tree: bool, enable_rcu_lazy@6.12,7.2: bool, gp_cleanup_delay: int, gp_init_delay: int, gp_preinit_delay: int, jiffies_till_sched_qs: ulong, jiffies_to_sched_qs: ulong, kthread_prio: int, nocb_nobypass_lim_per_jiffy@6.1,6.12,7.2: int, nohz_full_patience_delay@6.12,7.2: int, qhimark: long, qlowmark: long, qovld: long, rcu_delay_page_cache_fill_msec@6.1,6.12: int, rcu_divisor: int, rcu_fanout_exact: bool, rcu_fanout_leaf: int, rcu_kick_kthreads: bool, rcu_min_cached_objs@5.10,6.1,6.12: int, rcu_nocb_gp_stride@6.1,6.12,7.2: int, rcu_normal_wake_from_gp@6.12,7.2: int, rcu_resched_ns: long, sysrq_rcu: bool, use_softirq: bool
tridentfb;;;fb_ddc i2c_algo_bit;bpp: int, center: int, crt: int, fp: int, memdiff: int, memsize: int, mode: charp, mode_option: charp, nativex: int, noaccel: int, stretch: int
ts2020
ts_bm
ts_fsm
ts_kmp
tsc2007
tsc40
tsl2550
tsl2563;;;industrialio
tsl2583;;;industrialio
tsl2772;;;industrialio
tsl4531;;;industrialio
tsm;6.12;;configfs
tsm_core;7.2
tsm_report;7.2;;configfs
tsys01;;;industrialio ms_sensors_i2c
tsys02d;;;ms_sensors_i2c industrialio
ttm;;;drm;dma32_pages_limit@6.1,6.12,7.2: ulong, page_pool_size@6.1,6.12,7.2: ulong, pages_limit@6.1,6.12,7.2: ulong
ttpci_eeprom
ttusb_dec;;;usbcore dvb_core ttusbdecfe;adapter_nr: short[16], debug: int, enable_rc: int, output_pva: int
ttusbdecfe
ttusbir;;;usbcore rc_core
ttyprintk
tua6100
tua9001
tulip;;;;csr0: int, full_duplex: int[8], max_interrupt_work: int, options: int[8], rx_copybreak: int, tulip_debug: int
tun;;char-major-10-200
tuner;;;videodev mc;addr: int, debug: int, no_autodetect: int, ntsc: string, pal: string, radio_range: int[2], secam: string, show_i2c: int, tv_range: int[2]
tuner_simple;;;tuner_types;atv_input: int[64], debug: int, dtv_input: int[64], offset: int
tuner_types
tuner_xc2028;5.10;;;audio_std: string, debug: int, firmware_name: string, no_poweroff: int
tunnel4
tunnel6
turbografx;;;parport;map: int[8], map2: int[8], map3: int[8]
tvaudio;;;videodev;debug: int, pic16c54: int, ta8874z: int, tda8425: int, tda9840: int, tda9850: int, tda9855: int, tda9873: int, tda9874a: int, tda9874a_AMSEL: int, tda9874a_SIF: int, tda9874a_STD: int, tda9875: int, tea6300: int, tea6320: int, tea6420: int
tveeprom
tvp5150;;;videodev v4l2_async v4l2_fwnode mc;debug: int
tw5864;;;videodev videobuf2_v4l2 videobuf2_common videobuf2_dma_contig;video_nr: int[4]
tw68;;;videodev videobuf2_v4l2 videobuf2_common videobuf2_dma_sg;card: int[16], latency: int, video_nr: int[16]
tw686x;;;videobuf2_v4l2 videobuf2_common videodev snd_pcm videobuf2_vmalloc videobuf2_dma_sg snd videobuf2_dma_contig;dma_interval: int, dma_mode
twidjoy
twofish_avx_x86_64;;;twofish_common twofish_x86_64_3way twofish_x86_64
twofish_common
twofish_generic;;;twofish_common
twofish_x86_64;;;twofish_common
twofish_x86_64_3way;;;twofish_common twofish_x86_64;force: int
typec;;;thunderbolt
typec_displayport;;;drm typec
typec_nvidia;;;typec_displayport typec
typec_ucsi;;;typec roles usb_common
typec_wcove;6.12,7.2;;tcpm
typhoon;;;;rx_copybreak: int, use_mmio: int
u132_hcd;5.10,6.1;;usbcore ftdi_elan;distrust_firmware: bool, testing: int
uPD60620
uPD98402;5.10;;atm
u_audio;;;snd_pcm udc_core snd libcomposite
u_ether;;;udc_core libcomposite
u_serial;;;udc_core libcomposite
uas;;;scsi_mod usbcore scsi_common usb_storage
ubi;;;mtd;block, mtd
ubifs;;;ubi crc16;default_version
ublk_drv;6.12,7.2;;;ublks_max
ucan;;;usbcore can_dev
ucs2_string
ucsi_acpi;;;typec_ucsi
udc_core;;;usb_common
udf;;;cdrom crc_itu_t
udl;;;drm_kms_helper usbcore drm drm_shmem_helper drm_client_lib
udlfb;5.10,6.1;;usbcore;console: bool, fb_defio: bool, pixel_limit: int, shadow: bool
udmabuf;6.12,7.2;;;list_limit: int, size_limit_mb: int
udp_diag;;net-pf-16-proto-4-type-2-136 net-pf-16-proto-4-type-2-17;inet_diag
udp_tunnel
ueagle_atm;;;usbcore atm usbatm;altsetting: uint[4], annex: uint[4], cmv_file: charp[4], debug: uint, sync_wait: bool[4]
ufs
ufshcd_core;;;scsi_mod;adaptive_txeq_gear@7.2, dev_cmd_timeout@7.2, poll_queues@6.12,7.2, read_queues@6.12,7.2, retrieve_txeq_setting@7.2: bool, rw_queues@6.12,7.2, store_txeq_setting@7.2: bool, txeq_presets_selected@7.2: bool[8], txeq_setting_sel@7.2, uic_cmd_timeout@6.12,7.2, use_adaptive_txeq@7.2: bool, use_mcq_mode@6.12,7.2: bool, use_txeq_presets@7.2: bool;governor_simpleondemand
ufshcd_pci;;;ufshcd_core
uhci_hcd;;;usbcore usb_common;debug: int, ignore_oc: bool;ehci_pci
uhid;;;hid
uinput
uio
uio_aec;;;uio
uio_cif;;;uio
uio_hv_generic;;;uio
uio_mf624;;;uio
uio_netx;;;uio
uio_pci_generic;;;uio
uio_sercos3;;;uio
uli526x;;;;cr6set: int, debug: int, mode: int
umem;5.10;;;debug: int, pci_read_cmd: int, pci_write_cmd: int
ums_alauda;;;usb_storage usbcore
ums_cypress;;;usb_storage scsi_mod usbcore
ums_datafab;;;usb_storage usbcore
ums_eneub6250;;;usb_storage usbcore
ums_freecom;;;usb_storage usbcore
ums_isd200;;;usb_storage usbcore
ums_jumpshot;;;usb_storage usbcore
ums_karma;;;usb_storage usbcore
ums_onetouch;;;usb_storage usbcore
ums_realtek;;;usb_storage usbcore;auto_delink_en: int, ss_delay: int, ss_en: int
ums_sddr09;;;usb_storage usbcore
ums_sddr55;;;usb_storage usbcore
ums_usbat;;;usb_storage usbcore
unicode;6.1
uniwill_laptop;7.2;;sparse_keymap wmi led_class_multicolor battery;force: bool
unix;5.10,6.1;net-pf-1
unix_diag;;net-pf-16-proto-4-type-1
upd64031a;;;videodev;debug: int
upd64083;;;videodev;debug: bool
upd78f0730;;;usbcore usbserial
update;;;;rcu_cpu_stall_cputime@6.12,7.2: int, rcu_cpu_stall_ftrace_dump: int, rcu_cpu_stall_suppress: int, rcu_cpu_stall_suppress_at_boot: int, rcu_cpu_stall_timeout: int, rcu_exp_cpu_stall_timeout@6.1,6.12,7.2: int, rcu_exp_stall_task_details@6.12,7.2: bool, rcu_expedited: int, rcu_normal: int, rcu_normal_after_boot: int, rcu_task_collapse_lim@6.1,6.12,7.2: int, rcu_task_contend_lim@6.1,6.12,7.2: int, rcu_task_enqueue_lim@6.1,6.12,7.2: int, rcu_task_ipi_delay@5.10,6.1,6.12: int, rcu_task_lazy_lim@6.12,7.2: int, rcu_task_stall_info@6.1,6.12,7.2: int, rcu_task_stall_info_mult@6.1,6.12,7.2: int, rcu_task_stall_timeout: int, rcu_tasks_lazy_ms@6.12,7.2: int, rcu_tasks_trace_lazy_ms@6.12: int
us5182d;;;industrialio
usb8xxx;;;libertas usbcore
usb_8dev;;;usbcore can_dev
usb_common
usb_debug;;;usbserial
usb_f_acm;;;u_serial libcomposite udc_core configfs
usb_f_ecm;;;u_ether libcomposite udc_core configfs
usb_f_ecm_subset;;;libcomposite u_ether configfs
usb_f_eem;;;u_ether libcomposite configfs udc_core
usb_f_fs;;;udc_core libcomposite configfs
usb_f_hid;;;configfs libcomposite udc_core
usb_f_mass_storage;;;udc_core libcomposite configfs
usb_f_midi;;;configfs snd libcomposite snd_rawmidi udc_core
usb_f_ncm;;;udc_core u_ether libcomposite configfs
usb_f_obex;;;configfs u_serial libcomposite
usb_f_phonet;;;libcomposite configfs phonet udc_core u_ether
usb_f_printer;;;libcomposite configfs udc_core
usb_f_rndis;;;u_ether libcomposite configfs udc_core
usb_f_serial;;;u_serial configfs libcomposite
usb_f_ss_lb;;;libcomposite udc_core configfs
usb_f_uac1;;;u_audio udc_core libcomposite configfs
usb_f_uac2;;;configfs libcomposite u_audio udc_core
usb_f_uvc;;;videobuf2_v4l2 videodev libcomposite uvc udc_core videobuf2_common configfs videobuf2_vmalloc videobuf2_dma_sg;trace: uint
usb_ljca;6.12,7.2;;usbcore
usb_serial_simple;;;usbserial
usb_storage;;;scsi_common usbcore scsi_mod;delay_use, option_zero_cd: uint, quirks: string, swi_tru_install: uint
usb_wwan;;;usbcore usbserial
usbatm;;;atm usbcore;num_rcv_urbs: uint, num_snd_urbs: uint, rcv_buf_bytes: uint, snd_buf_bytes: uint
usbcore;;;usb_common;authorized_default: int, autosuspend: int, blinkenlights: bool, initial_descriptor_timeout: int, nousb: bool, old_scheme_first: bool, quirks, usbfs_memory_mb: uint, usbfs_snoop: bool, usbfs_snoop_max: uint, use_both_schemes: bool
usbdux;;;usbcore comedi_usb comedi
usbduxfast;;;comedi comedi_usb usbcore
usbduxsigma;;;comedi_usb usbcore comedi
usbhid;;;usbcore hid;ignoreled: uint, jspoll: uint, kbpoll: uint, mousepoll: uint, quirks: charp[4]
usbio;7.2;;usbcore
usbip_core;;;usb_common;usbip_debug_flag: ulong
usbip_host;;;usbcore usbip_core
usbip_vudc;;;udc_core usbip_core usbcore;num: uint
usblcd;;;usbcore
usblp;;;usbcore;proto_bias: int
usbmon;;;usbcore usb_common
usbnet;;;usbcore mii;msg_level: int
usbserial;;;usbcore usb_common;product: ushort, vendor: ushort
usbsevseg;;;usbcore
usbtest;;;usbcore usb_common;alt: int, force_interrupt: uint, pattern: uint, product: ushort, realworld: uint, vendor: ushort
usbtmc;;;usbcore
usbtouchscreen;;;usbcore;hwcalib_xy: bool, swap_xy: bool
usbtv;;;videodev videobuf2_v4l2 usbcore snd snd_pcm videobuf2_common videobuf2_vmalloc
ushc;;;usbcore mmc_core
usnic_verbs;;;enic ib_core;usnic_ib_share_vf: uint, usnic_log_lvl: uint
uss720;;;usbcore parport
utf8data;6.1,6.12,7.2
uvc;6.12,7.2
uvcvideo;;;usbcore videobuf2_common videodev mc videobuf2_v4l2 videobuf2_vmalloc usb_common uvc;allow_privacy_override@7.2: bool, clock, hwtimestamps: uint, nodrop, quirks: uint, timeout: uint, trace: uint
uvesafb;;;;blank: bool, maxclk: ushort, maxhf: ushort, maxvf: ushort, mode_option: charp, mtrr: uint, nocrtc: bool, noedid: bool, pmipal: bool, scroll, v86d: string, vbemode: ushort, vgapal: invbool, vram_remap: uint, vram_total: uint
v4l2_async;6.1,6.12,7.2;;videodev mc
v4l2_cci;6.12,7.2
v4l2_dv_timings
v4l2_fwnode;;;v4l2_async videodev
v4l2_tpg
vboxguest
vboxsf;;;vboxguest;follow_symlinks: int
vboxvideo;;;drm drm_vram_helper drm_kms_helper drm_client_lib drm_ttm_helper;modeset: int
vcan;;;can_dev;echo: bool
vcnl3020;;;industrialio
vcnl4000;;;industrialio industrialio_triggered_buffer
vcnl4035;;;industrialio industrialio_triggered_buffer
vdpa;6.12,7.2
vduse;6.12,7.2;;vhost_iotlb vdpa;max_iotlb_entries@7.2: int
veml6030;;;industrialio industrialio_triggered_buffer industrialio_gts_helper
veml6070;;;industrialio
ves1820;;;;verbose: int
ves1x93;;;;debug: int
vesafb
veth;;rtnl-link-veth
vexia_atla10_ec;7.2
vfat;;;fat
vfb;;;;mode_option: charp, vfb_enable: bool, videomemorysize: ulong
vfio;;;;;vfio_iommu_type1 vfio_iommu_spapr_tce
vfio_iommu_type1;;;vfio;allow_unsafe_interrupts: bool, disable_hugepages: bool, dma_entry_limit: uint
vfio_mdev;5.10;;mdev vfio
vfio_pci;;;vfio_pci_core vfio;disable_denylist: bool, disable_idle_d3: bool, disable_vga: bool, enable_sriov: bool, ids: string, nointxmask: bool
vfio_pci_core;6.1,6.12,7.2;;vfio irqbypass
vfio_virqfd;5.10,6.1
vga16fb;;;vgastate
vgacon
vgastate
vgem;;;drm drm_shmem_helper
vhci_hcd;;;usbcore usbip_core usb_common
vhost;;;vhost_iotlb;fork_from_owner_default@6.12,7.2: bool, max_iotlb_entries: int, max_mem_regions: ushort
vhost_iotlb
vhost_net;;;vhost tun tap;experimental_zcopytx: int
vhost_scsi;;;target_core_mod vhost scsi_common;inline_sg_cnt@7.2, max_io_vqs@6.1,6.12,7.2: uint
vhost_vdpa;6.12,7.2;;vdpa vhost_iotlb vhost irqbypass;max_iotlb_entries@7.2: int
vhost_vsock;;;vhost vmw_vsock_virtio_transport_common vsock
via686a;;;;force_addr: ushort
via_agp
via_camera;;;videodev viafb videobuf2_v4l2 videobuf2_dma_sg videobuf2_common;flip_image: bool, override_serial: bool
via_cputemp;;;hwmon_vid
via_rhine;;;mii;avoid_D3: bool, debug: int, rx_copybreak: int
via_rng
via_sdmmc;;;mmc_core
via_velocity;;;;DMA_length: int[8], IP_byte_align: int[8], RxDescriptors: int[8], TxDescriptors: int[8], flow_control: int[8], rx_copybreak: int, rx_thresh: int[8], speed_duplex: int[8], wol_opts: int[8]
via_wdt;;;watchdog;nowayout: bool, timeout: int
viafb;;;i2c_algo_bit;viafb_SAMM_ON: int, viafb_accel: int, viafb_active_dev: charp, viafb_bpp: int, viafb_bpp1: int, viafb_bus_width: int, viafb_device_lcd_dualedge: int, viafb_display_hardware_layout: int, viafb_dual_fb: int, viafb_dvi_port: charp, viafb_lcd_dsp_method: int, viafb_lcd_mode: int, viafb_lcd_panel_id: int, viafb_lcd_port: charp, viafb_mode: charp, viafb_mode1: charp, viafb_platform_epia_dvi: int, viafb_refresh: int, viafb_refresh1: int, viafb_second_size: int
video;;;wmi;allow_duplicates: bool, brightness_switch_enabled: bool, device_id_scheme: bool, disable_backlight_sysfs_if@5.10: int, hw_changes_brightness: int, only_lcd: int, register_backlight_delay@6.1: int, report_key_events: int
video_common;6.12,7.2
videobuf2_common;;;mc;debug: int
videobuf2_dma_contig;;;videobuf2_memops videobuf2_common
videobuf2_dma_sg;;;videobuf2_memops videobuf2_common;debug: int
videobuf2_dvb;;;videobuf2_common dvb_core
videobuf2_memops;;;videobuf2_common
videobuf2_v4l2;;;videobuf2_common videodev mc;debug: int
videobuf2_vmalloc;;;videobuf2_memops videobuf2_common
videobuf_core;5.10,6.1;;;debug: int
videobuf_dma_sg;5.10,6.1;;videobuf_core;debug: int
videobuf_vmalloc;5.10,6.1;;videobuf_core;debug: int
videodev;;;mc
viperboard;;;usbcore
viperboard_adc;;;industrialio usbcore
virt_dma
virtio
virtio_balloon
virtio_blk;;;;num_request_queues@6.1,6.12,7.2: uint, poll_queues@6.1,6.12,7.2: uint, queue_depth: uint
virtio_console
virtio_crypto;;;crypto_engine
virtio_dma_buf
virtio_gpu;;;drm_kms_helper drm drm_shmem_helper virtio_dma_buf drm_client_lib;modeset: int, virglhack: int
virtio_input
virtio_iommu;6.12,7.2
virtio_mem;;;;bbm_block_size@6.1,6.12,7.2: ulong, bbm_safe_unplug@6.1: bool, force_bbm@6.1,6.12,7.2: bool, unplug_online: bool
virtio_mmio
virtio_net;;;net_failover;csum: bool, gso: bool, napi_tx: bool, napi_weight: int
virtio_pci;;;;force_legacy: bool
virtio_pci_legacy_dev;6.1,6.12,7.2
virtio_pci_modern_dev;6.1,6.12,7.2
virtio_pmem;;;libnvdimm nd_virtio
virtio_ring
virtio_rng
virtio_scsi;;;scsi_mod;virtscsi_poll_queues@6.12,7.2: uint
virtio_snd;6.12,7.2;;snd_pcm snd;msg_timeout_ms: uint, pcm_buffer_ms: uint, pcm_period_ms_max: uint, pcm_period_ms_min: uint, pcm_periods_max: uint, pcm_periods_min: uint
virtio_vdpa;6.12,7.2;;vdpa
virtiofs
visor;;;usbcore usbserial
vitesse
vivaldi_fmap;6.1,6.12,7.2
vivid;;;videodev videobuf2_common videobuf2_v4l2 mc v4l2_tpg v4l2_dv_timings cec videobuf2_vmalloc videobuf2_dma_contig;allocators: uint[64], cache_hints: uint[64], ccs_cap_mode: int[64], ccs_out_mode: int[64], input_types: uint[64], meta_cap_nr: int[64], meta_out_nr: int[64], multiplanar: uint[64], n_devs: uint, no_error_inj: bool, node_types: uint[64], num_inputs: uint[64], num_outputs: uint[64], output_types: uint[64], radio_rx_nr: int[64], radio_tx_nr: int[64], sdr_cap_nr: int[64], supports_requests@6.1,6.12,7.2: uint[64], touch_cap_nr: int[64], vbi_cap_nr: int[64], vbi_out_nr: int[64], vid_cap_nr: int[64], vid_out_nr: int[64], vivid_debug: uint
vl53l0x_i2c;;;industrialio industrialio_triggered_buffer
vl6180;;;industrialio industrialio_triggered_buffer
vmac;5.10,6.1,6.12
vmd
vmgenid;6.1,6.12,7.2
vmk80xx;;;comedi usbcore comedi_usb
vmlfb;5.10,6.1
vmw_balloon;;;vmw_vmci;vmwballoon_shrinker_enable: bool
vmw_pvscsi;;;scsi_mod;cmd_per_lun: int, disable_msi: bool, disable_msix: bool, msg_ring_pages: int, ring_pages: int, use_msg: bool, use_req_threshold: bool
vmw_vmci;;;;disable_guest: bool, disable_host: bool, disable_msi: bool, disable_msix: bool
vmw_vsock_virtio_transport;;;vmw_vsock_virtio_transport_common vsock
vmw_vsock_virtio_transport_common;;;vsock
vmw_vsock_vmci_transport;;net-pf-40 vmware_vsock;vsock vmw_vmci
vmwgfx;;;drm ttm drm_kms_helper drm_client_lib drm_ttm_helper;assume_16bpp: int, enable_fbdev@5.10: int, force_coherent: int, force_dma_api@5.10: int, restrict_dma_mask: int, restrict_iommu: int
vmxnet3
vp27smpx;;;videodev
vpd_sysfs;6.1,6.12,7.2
vport_geneve;;vport-type-5;openvswitch geneve
vport_gre;;vport-type-3;openvswitch ip_gre
vport_vxlan;;vport-type-4;openvswitch vxlan
vpx3220;;;videodev;debug: int
vrf;;rtnl-link-vrf
vsock
vsock_diag;;net-pf-16-proto-4-type-40;vsock
vsock_loopback;;net-pf-40;vsock vmw_vsock_virtio_transport_common
vsockmon;;rtnl-link-vsockmon;vsock
vsxxxaa
vt;;;;color: int, cur_default: int, default_blu: byte[], default_grn: byte[], default_red: byte[], default_utf8: int, global_cursor_default: int, italic: int, underline: int
vt1211;;;hwmon_vid;force_id: ushort, int_mode: int, uch_config: int
vt6656_stage;5.10,6.1,6.12;;mac80211 usbcore cfg80211;rx_buffers: int, tx_buffers: int
vt8231;;;;force_addr: int
vt8623fb;;;svgalib vgastate;mode: charp, mode_option: charp, mtrr: int
vub300;;;usbcore mmc_core;disable_offload_processing: bool, firmware_irqpoll_timeout: int, firmware_rom_wait_states: int, force_1_bit_data_xfers: bool, force_max_req_size: int, force_polling_for_irqs: bool, limit_speed_to_24_MHz: bool, pad_input_to_usb_pkt: bool
vxcan;;;can_dev
vxge;5.10;;;addr_learn_en: int, bw_percentage: uint[17], max_config_dev: int, max_config_port: int, max_config_vpath: int, max_mac_vpath: int, vlan_tag_strip: int
vxlan;;rtnl-link-vxlan;udp_tunnel ip6_udp_tunnel;log_ecn_error: bool, udp_port: ushort
w1_ds2405;;;wire
w1_ds2406;;;wire crc16
w1_ds2408;;;wire
w1_ds2413;;;wire
w1_ds2423;;;wire crc16
w1_ds2431;;;wire
w1_ds2433;;;wire
w1_ds2438;;;wire
w1_ds2780;;;wire
w1_ds2781;;;wire
w1_ds2805;;;wire
w1_ds28e04;;;crc16 wire;strong_pullup: int
w1_ds28e17;;;wire crc16;speed: int, stretch: byte
w1_gpio;;;wire
w1_smem;;;wire
w1_therm;;;wire;strong_pullup: int
w6692;5.10,6.1,6.12;;mISDN_core;debug, led: uint, pots: uint
w83627ehf;;;hwmon_vid;force_id: ushort
w83627hf;;;hwmon_vid;force_i2c: byte, force_id: ushort, init: bool
w83627hf_wdt;;;watchdog;early_disable: int, nowayout: bool, timeout: int
w83773g
w83781d;;;hwmon_vid;force_subclients: short[4], init: bool, reset: bool
w83791d;;;hwmon_vid;force_subclients: short[4], init: bool, reset: bool
w83792d;;;;force_subclients: short[4], init: bool
w83793;;;hwmon_vid;force_subclients: short[4], nowayout: bool, reset: bool, timeout: int
w83795;;;;reset: bool
w83877f_wdt;;;;nowayout: bool, timeout: int
w83977f_wdt;;;;nowayout: bool, testmode: int, timeout: int
w83l785ts
w83l786ng;;;;reset: bool
wacom;;;hid usbhid;touch_arbitration: bool
wacom_serial4
wacom_w8001
wafer5823wdt;;;;nowayout: bool, timeout: int
walkera0701;;;parport;port: int
wanxl;;;hdlc
warrior
watchdog;;;;handle_boot_enabled: bool, open_timeout: uint, stop_on_reboot: int
wbsd;;;mmc_core;dma: int, io: uint, irq: uint, nopnp: uint
wd719x;;;scsi_mod eeprom_93cx6
wdat_wdt;;;watchdog;nowayout: bool, timeout: int
wdt_pci;;;;heartbeat: int, nowayout: bool, tachometer: int, type: int
whiteheat;;;usbcore ezusb usbserial
wil6210;;;cfg80211;agg_wsize: int, bcast_ring_order, debug_fw: bool, disable_ap_sme: bool, ftm_mode: bool, led_id: byte, max_assoc_sta: uint, mtu_max, n_msi: int, no_fw_recovery: bool, oob_mode: byte, rx_align_2: bool, rx_large_buf: bool, rx_ring_order, rx_ring_overflow_thrsh: ushort, tx_ring_order
wilco_charger;6.12,7.2;;wilco_ec
wilco_ec;6.12,7.2;;cros_ec_lpcs
wilco_ec_debugfs;6.12,7.2;;wilco_ec
wilco_ec_events;6.12,7.2;;;queue_size: int
wilco_ec_telem;6.12,7.2;;wilco_ec
wimax;5.10;;rfkill;debug: string
winbond_840;;;mii;debug: int, full_duplex: int[8], max_interrupt_work: int, multicast_filter_limit: int, options: int[8], rx_copybreak: int
winbond_cir;;;rc_core;invert: bool, txandrx: bool
wire;;;;delay_coef: int, disable_irqs: int, enable_pullup: int, max_slave_count: int, search_count: int, slave_ttl: int, timeout: int, timeout_us: int
wireguard;;net-pf-16-proto-16-family-wireguard rtnl-link-wireguard;libchacha20poly1305 udp_tunnel ip6_udp_tunnel libcurve25519
wishbone_serial;;;usbcore usbserial
wl3501_cs;5.10,6.1;;pcmcia cfg80211
wm8739;;;videodev;debug: int
wm8775;;;videodev
wm97xx_ts;;;;abs_p: int[3], abs_x: int[3], abs_y: int[3], coord: int, delay: int, five_wire: int, mask: int, pdd: int, pil: int, pressure: int, rpu: int
wmi;;;;debug_dump_wdg@5.10,6.1: bool, debug_event@5.10,6.1: bool
wmi_bmof;;;wmi
workqueue;;;;cache_shard_size@7.2: uint, cpu_intensive_thresh_us@6.12,7.2: ulong, debug_force_rr_cpu: bool, disable_numa@5.10,6.1: bool, power_efficient: bool
wp512
wwan;6.1,6.12,7.2;;gnss
x38_edac;;;;edac_op_state: int
x509_key_parser
x86_android_tablets;6.1,6.12,7.2
x86_pkg_temp_thermal;;;;notify_delay_ms: int
x_tables
xc2028;6.1,6.12,7.2;;;audio_std: string, debug: int, firmware_name: string, no_poweroff: int
xc4000;;;;audio_std: int, debug: int, firmware_name: string, no_poweroff: int
xc5000;;;;debug: int, no_poweroff: int
xcbc
xe;6.12,7.2;;drm_kms_helper drm drm_display_helper drm_gpusvm_helper drm_gpuvm drm_suballoc_helper ttm video drm_exec drm_ttm_helper gpu_sched configfs cec drm_client_lib drm_buddy intel_vsec i2c_algo_bit;disable_display: bool, disable_power_well: int, dmc_firmware_path: charp, edp_vswing: int, enable_dc: int, enable_dc_balance@7.2: bool, enable_dmc_wl: bool|int, enable_dp_mst: bool, enable_dpcd_backlight: int, enable_dpt: bool, enable_dsb: bool, enable_fbc: int, enable_flipq@7.2: bool, enable_ips: bool, enable_panel_replay@7.2: int, enable_psr: int, enable_psr2_sel_fetch: bool, enable_sagv: bool, force_execlist: bool, force_probe: charp, force_reset_modeset_test: bool, gsc_firmware_path: charp, guc_firmware_path: charp, guc_log_level: int, huc_firmware_path: charp, invert_brightness: int, load_detect_test: bool, lvds_channel_mode: int, max_vfs: uint, nuclear_pageflip: bool, panel_use_ssc: int, probe_display: bool, psr_safest_params: bool, svm_notifier_size@7.2: uint, vbt_firmware: charp, vbt_sdvo_panel_type: int, verbose_state_checks: bool, vram_bar_size: uint|int, wedged_mode: int|uint
xen_acpi_processor;;;;off: int
xen_blkback;;;;buffer_squeeze_duration_ms: int, feature_persistent: bool, log_stats: int, max_buffer_pages: int, max_persistent_grants: int, max_queues: uint, max_ring_page_order: int, persistent_grant_unused_seconds: uint
xen_blkfront;;;;feature_persistent: bool, max_indirect_segments: uint, max_queues: uint, max_ring_page_order: int, trusted: bool
xen_evtchn
xen_fbfront;;;;video: int[]
xen_front_pgdir_shbuf
xen_gntalloc;;;;limit: int|uint
xen_gntdev;;;;limit: uint
xen_hcd;7.2;;usbcore
xen_kbdfront;;;;ptr_size: int[]
xen_netback;;;;fatal_skb_slots: uint, hash_cache_size: uint, max_queues: uint, provides_xdp_headroom: bool, rx_drain_timeout_msecs: uint, rx_stall_timeout_msecs: uint, separate_tx_rx_irq: bool
xen_netfront;;xennet;;max_queues: uint, trusted: bool
xen_pciback;;;;hide: charp, passthrough: bool, permissive: bool
xen_pcifront
xen_privcmd;;;;dm_op_buf_max_size: uint, dm_op_max_nr_bufs: uint, unrestricted@6.1,6.12,7.2: bool
xen_scsiback;;;target_core_mod scsi_common;log_print_stat: bool, max_buffer_pages: int
xen_scsifront;;;scsi_mod
xen_tpmfront
xen_wdt;;;watchdog;nowayout: bool, timeout: uint
xenbus
xenbus_probe_frontend
xenfs;;;xen_privcmd
xfrm4_tunnel;;xfrm-type-2-4;tunnel4
xfrm6_tunnel;;xfrm-type-10-41;tunnel6
xfrm_algo
xfrm_interface;;netdev-xfrm0 rtnl-link-xfrm;xfrm6_tunnel tunnel6 tunnel4
xfrm_ipcomp;;;xfrm_algo
xfrm_user;;net-pf-16-proto-6;xfrm_algo
xfs
xhci_hcd;;;usbcore usb_common;link_quirk: int, quirks: ullong
xhci_pci;;;xhci_hcd usbcore
xhci_pci_renesas;6.12,7.2;;xhci_pci usbcore
xhci_plat_hcd;6.12,7.2;;xhci_hcd usbcore
xiaomi_wmi;;;wmi
xirc2ps_cs;;;pcmcia;do_sound: int, full_duplex: int, if_port: int, lockup_hack: int
xircom_cb
xor
xpad;;;usbcore ff_memless;auto_poweroff: bool, dpad_to_buttons: bool, sticks_to_null: bool, triggers_to_buttons: bool
xr_serial;6.1,6.12,7.2;;usbserial usbcore
xsens_mt;;;usbserial
xsk_diag;6.12,7.2;net-pf-16-proto-4-type-44
xt_AUDIT;;arpt_AUDIT ebt_AUDIT ip6t_AUDIT ipt_AUDIT;x_tables
xt_CHECKSUM;;ip6t_CHECKSUM ipt_CHECKSUM;x_tables
xt_CLASSIFY;;arpt_CLASSIFY ip6t_CLASSIFY ipt_CLASSIFY;x_tables
xt_CONNSECMARK;;ip6t_CONNSECMARK ipt_CONNSECMARK;nf_conntrack x_tables
xt_CT;;ip6t_CT ip6t_NOTRACK ipt_CT ipt_NOTRACK;nf_conntrack x_tables
xt_DSCP;;ip6t_DSCP ip6t_TOS ipt_DSCP ipt_TOS;x_tables
xt_HL;;ip6t_HL ipt_TTL;x_tables
xt_HMARK;;ip6t_HMARK ipt_HMARK;x_tables
xt_IDLETIMER;;ip6t_IDLETIMER ipt_IDLETIMER;x_tables
xt_LED;;ip6t_LED ipt_LED;x_tables
xt_LOG;;ip6t_LOG ipt_LOG;x_tables;;nf_log_syslog@6.1,6.12,7.2
xt_MASQUERADE;;ip6t_MASQUERADE ipt_MASQUERADE;nf_conntrack nf_nat x_tables
xt_NETMAP;;ip6t_NETMAP ipt_NETMAP;nf_nat nf_conntrack x_tables
xt_NFLOG;;ip6t_NFLOG ipt_NFLOG;x_tables;;nfnetlink_log@6.1,6.12,7.2
xt_NFQUEUE;;arpt_NFQUEUE ip6t_NFQUEUE ipt_NFQUEUE;x_tables
xt_RATEEST;;ip6t_RATEEST ipt_RATEEST;x_tables
xt_REDIRECT;;ip6t_REDIRECT ipt_REDIRECT;nf_nat nf_conntrack x_tables
xt_SECMARK;;ip6t_SECMARK ipt_SECMARK;x_tables
xt_TCPMSS;;ip6t_TCPMSS ipt_TCPMSS;x_tables
xt_TCPOPTSTRIP;;ip6t_TCPOPTSTRIP ipt_TCPOPTSTRIP;x_tables
xt_TEE;;ip6t_TEE ipt_TEE;nf_dup_ipv6 x_tables nf_dup_ipv4
xt_TPROXY;;ip6t_TPROXY ipt_TPROXY;nf_defrag_ipv4 nf_tproxy_ipv6 nf_tproxy_ipv4 x_tables nf_defrag_ipv6
xt_TRACE;;ip6t_TRACE ipt_TRACE;x_tables;;nf_log_syslog@6.1,6.12,7.2
xt_addrtype;;ip6t_addrtype ipt_addrtype;x_tables
xt_bpf;;ip6t_bpf ipt_bpf;x_tables
xt_cgroup;;ip6t_cgroup ipt_cgroup;x_tables
xt_cluster;;ip6t_cluster ipt_cluster;nf_conntrack x_tables
xt_comment;;ip6t_comment ipt_comment;x_tables
xt_connbytes;;ip6t_connbytes ipt_connbytes;nf_conntrack x_tables
xt_connlabel;;ip6t_connlabel ipt_connlabel;nf_conntrack x_tables
xt_connlimit;;ip6t_connlimit ipt_connlimit;nf_conncount nf_conntrack x_tables
xt_connmark;;ip6t_CONNMARK ip6t_connmark ipt_CONNMARK ipt_connmark;nf_conntrack x_tables
xt_conntrack;;ip6t_conntrack ipt_conntrack;nf_conntrack x_tables
xt_cpu;;ip6t_cpu ipt_cpu;x_tables
xt_dccp;;ip6t_dccp ipt_dccp;x_tables
xt_devgroup;;ip6t_devgroup ipt_devgroup;x_tables
xt_dscp;;ip6t_dscp ip6t_tos ipt_dscp ipt_tos;x_tables
xt_ecn;;ip6t_ecn ipt_ecn;x_tables
xt_esp;;ip6t_esp ipt_esp;x_tables
xt_hashlimit;;ip6t_hashlimit ipt_hashlimit;x_tables
xt_helper;;ip6t_helper ipt_helper;nf_conntrack x_tables
xt_hl;;ip6t_hl ipt_ttl;x_tables
xt_ipcomp;;ip6t_ipcomp ipt_ipcomp;x_tables
xt_iprange;;ip6t_iprange ipt_iprange;x_tables
xt_ipvs;;ip6t_ipvs ipt_ipvs;x_tables ip_vs
xt_l2tp;;ip6t_l2tp ipt_l2tp;x_tables
xt_length;;ip6t_length ipt_length;x_tables
xt_limit;;ip6t_limit ipt_limit;x_tables
xt_mac;;ip6t_mac ipt_mac;x_tables
xt_mark;;arpt_MARK ip6t_MARK ip6t_mark ipt_MARK ipt_mark;x_tables
xt_multiport;;ip6t_multiport ipt_multiport;x_tables
xt_nat;;ip6t_DNAT ip6t_SNAT ipt_DNAT ipt_SNAT;x_tables nf_nat nf_conntrack
xt_nfacct;;ip6t_nfacct ipt_nfacct;nfnetlink_acct x_tables
xt_osf;;ip6t_osf ipt_osf;x_tables nfnetlink_osf
xt_owner;;ip6t_owner ipt_owner;x_tables
xt_physdev;;ip6t_physdev ipt_physdev;x_tables
xt_pkttype;;ip6t_pkttype ipt_pkttype;x_tables
xt_policy;;ip6t_policy ipt_policy;x_tables
xt_quota;;ip6t_quota ipt_quota;x_tables
xt_rateest;;ip6t_rateest ipt_rateest;xt_RATEEST x_tables
xt_realm;;ipt_realm;x_tables
xt_recent;;ip6t_recent ipt_recent;x_tables;ip_list_gid: uint, ip_list_hash_size: uint, ip_list_perms: uint, ip_list_tot: uint, ip_list_uid: uint, ip_pkt_list_tot: uint
xt_sctp;;ip6t_sctp ipt_sctp;x_tables
xt_set;;ip6t_SET ip6t_set ipt_SET ipt_set xt_SET;x_tables ip_set
xt_socket;;ip6t_socket ipt_socket;nf_defrag_ipv4 nf_defrag_ipv6 nf_socket_ipv6 nf_socket_ipv4 x_tables
xt_state;;ip6t_state ipt_state;nf_conntrack x_tables
xt_statistic;;ip6t_statistic ipt_statistic;x_tables
xt_string;;ebt_string ip6t_string ipt_string;x_tables
xt_tcpmss;;ip6t_tcpmss ipt_tcpmss;x_tables
xt_tcpudp;;ip6t_icmp6 ip6t_tcp ip6t_udp ipt_icmp ipt_tcp ipt_udp xt_tcp xt_udp;x_tables
xt_time;;ip6t_time ipt_time;x_tables
xt_u32;;ip6t_u32 ipt_u32;x_tables
xtkbd
xts;;;;;ecb@6.1,6.12,7.2
xusbatm;;;usbatm usbcore;product: ushort[8], rx_altsetting: byte[8], rx_endpoint: byte[8], rx_padding: byte[8], tx_altsetting: byte[8], tx_endpoint: byte[8], tx_padding: byte[8], vendor: ushort[8]
xxhash
xxhash_generic;5.10,6.1,6.12
xz_dec
yam;5.10,6.1,6.12;;ax25
yealink;;;usbcore
yellowfin;5.10,6.1,6.12;;;debug: int, full_duplex: int[8], gx_fix: int, max_interrupt_work: int, mtu: int, options: int[8], rx_copybreak: int
yenta_socket;;;pcmcia_core pcmcia_rsrc;disable_clkrun: bool, isa_probe: bool, o2_speedup: string, override_bios: uint, pwr_irqs_off: bool
yogafan;7.2
yurex;;;usbcore
z3fold;5.10,6.1
zatm;5.10;;uPD98402 atm
zaurus;;;cdc_ether usbnet usbcore
zbud;5.10,6.1,6.12
zd1201;5.10,6.1;;usbcore cfg80211;ap: int
zd1211rw;;;mac80211 usbcore cfg80211
zd1301;;;usbcore zd1301_demod dvb_usb_v2;adapter_nr: short[16]
zd1301_demod;;;;gain: byte
zhenhua
zl10036;;;;debug: int
zl10039;;;;debug: int
zl10353;;;;debug: int, debug_regs: int
zlib_deflate
zlib_inflate
zonefs
zopt2201;;;industrialio
zpa2326;;;industrialio industrialio_triggered_buffer
zpa2326_i2c;;;zpa2326
zpa2326_spi;;;zpa2326 regmap_spi
zpool;5.10,6.1,6.12
zr364xx;5.10;;videodev usbcore videobuf_core videobuf_vmalloc;debug: int, mode: int
zram;;;lz4hc_compress;num_devices: uint
zsmalloc
zstd
zstd_common;6.1,6.12,7.2
zstd_compress
zstd_decompress
zswap;;;;accept_threshold_percent: uint, max_pool_percent: uint, non_same_filled_pages_enabled@6.1: bool, same_filled_pages_enabled@5.10,6.1: bool, shrinker_enabled@6.12,7.2: bool
`;
