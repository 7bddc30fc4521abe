pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Fynlo.Controls
import Fynlo.Till
import "../settings"
import "../shell"

/** How this till is set up, the shop it stands in, and what is sold there. Everything is saved as one goes. */
PageFrame {
    id: root

    required property SettingsModel vm

    readonly property bool searching: root.vm.search.text !== ""

    title: root.terse ? "" : qsTr("Settings")
    snackLeft: Theme.space16

    bar: [
        Search {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.width440
            Layout.maximumWidth: Theme.width440
            text: root.vm.search.text
            placeholder: root.width < Theme.scaled(1100) ? qsTr("Search") : qsTr("Search settings, products, people")
            name: qsTr("Search settings, products and people")
            onEdited: text => root.vm.search.search(text)
        },
        Item {
            Layout.fillWidth: true
        }
    ]

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Tabs {
            Layout.fillWidth: true
            name: qsTr("Parts of the settings")
            options: root.vm.parts
            current: root.searching ? -1 : root.vm.place
            onChosen: index => {
                root.vm.search.search("");
                root.vm.showPart(index);
            }
        }
        Banner {
            Layout.fillWidth: true
            visible: root.vm.asksManager && !root.searching
            tone: Tone.Accent
            text: qsTr("Whatever you change here waits for the PIN of a manager.")
        }
        Loader {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: !root.searching
            sourceComponent: root.pageOf(root.vm.part)
        }
        FoundList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.searching
            vm: root.vm.search
        }
    }
    Component {
        id: looks

        SettingsColumn {
            LooksPart {
                Layout.fillWidth: true
                vm: root.vm.looks
            }
        }
    }
    Component {
        id: printer

        SettingsColumn {
            PrinterPart {
                Layout.fillWidth: true
                vm: root.vm.printer
            }
        }
    }
    Component {
        id: backup

        SettingsColumn {
            BackupPart {
                Layout.fillWidth: true
                vm: root.vm.backup
            }
        }
    }
    Component {
        id: shop

        SettingsColumn {
            ShopPart {
                Layout.fillWidth: true
                vm: root.vm.shop
            }
        }
    }
    Component {
        id: people

        SettingsColumn {
            PeoplePart {
                Layout.fillWidth: true
                vm: root.vm.people
            }
        }
    }
    Component {
        id: products

        ProductsPart {
            vm: root.vm.products
        }
    }
    Component {
        id: categories

        CategoriesPart {
            vm: root.vm.categories
        }
    }
    Component {
        id: choices

        ChoicesPart {
            vm: root.vm.groups
        }
    }
    Component {
        id: kitchen

        StationsPart {
            vm: root.vm.stations
        }
    }
    Component {
        id: terminals

        SettingsColumn {
            TerminalsPart {
                Layout.fillWidth: true
                vm: root.vm.terminals
            }
        }
    }
    Component {
        id: taxes

        TaxesPart {
            vm: root.vm.taxes
        }
    }

    function pageOf(part: string): Component {
        switch (part) {
        case "printer":
            return printer;
        case "backup":
            return backup;
        case "shop":
            return shop;
        case "people":
            return people;
        case "products":
            return products;
        case "categories":
            return categories;
        case "choices":
            return choices;
        case "taxes":
            return taxes;
        case "kitchen":
            return kitchen;
        case "terminals":
            return terminals;
        default:
            return looks;
        }
    }
}
